import type { ExportOptions } from '../../shared/contract/records.ts'
import type { ExportedPage } from '../../shared/formats/exportedPage.ts'
import { writeJson } from '../../shared/formats/writeJson.ts'
import { writeArticleMarkdown, writePageMarkdown } from '../../shared/formats/writeMarkdown.ts'
import { writeArticleText, writePageText } from '../../shared/formats/writeText.ts'
import { createUniqueNames, shortName } from './fileNames.ts'

/** Formats that write a file a page or a file an article. */
export type FileFormat = 'text' | 'markdown' | 'json'

export interface ExportFile {
  readonly name: string
  readonly content: string
}

const formats = {
  text: { ending: 'txt', page: writePageText, article: writeArticleText },
  markdown: { ending: 'md', page: writePageMarkdown, article: writeArticleMarkdown },
  json: { ending: 'json', page: writeJson, article: writeJson },
} as const

const withoutEnding = (name: string): string => name.replace(/\.[^.]*$/, '')

/**
 * Makes the files of one page after the other, none named as one before: pages keep the name of the
 * imported file, articles add their place on the page and their title.
 */
export function createFileWriter(format: FileFormat, per: ExportOptions['per']): (page: ExportedPage) => ExportFile[] {
  const uniqueStem = createUniqueNames()
  const uniqueName = createUniqueNames()
  const { ending, page: writePage, article: writeArticle } = formats[format]
  return (page) => {
    const stem = uniqueStem(shortName(withoutEnding(page.name), 80))
    if (per === 'page') return [{ name: `${stem}.${ending}`, content: writePage(page) }]
    return page.articles.map((article) => {
      const number = String(article.position).padStart(2, '0')
      const title = article.title.trim() === '' ? '' : shortName(article.title, 90)
      return {
        name: `${uniqueName([stem, number, title].filter((part) => part !== '').join('-'))}.${ending}`,
        content: writeArticle(article),
      }
    })
  }
}
