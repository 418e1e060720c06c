import { isIdeographAt, isSpaceCode } from '../text/characters.ts'
import { blocksOf } from './find.ts'
import type { Page, PageState } from './page.ts'

/** What lists say of a page. */
export interface PageDigest {
  /** The first headline, else the first words; at most 60 characters; empty for an empty page. */
  readonly title: string
  readonly articles: number
  /** Articles that have a topic. */
  readonly tagged: number
  /** Characters of all articles, without white space; one for a surrogate pair. */
  readonly characters: number
  /** Topics of all articles, each once. */
  readonly topics: readonly string[]
  readonly state: PageState
}

const longestTitle = 60

function titleOf(page: Page): string {
  const blocks = blocksOf(page)
  const titled = blocks.find(({ role, text }) => role === 'headline' && text.trim() !== '')
  const text = (titled ?? blocks.find((block) => block.text.trim() !== ''))?.text ?? ''
  const start = text.trimStart().slice(0, longestTitle * 4)
  return Array.from(start.replace(/\s+/gu, ' ')).slice(0, longestTitle).join('').trim()
}

function countCharacters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    if (isIdeographAt(text, at)) count++
    else {
      const code = text.codePointAt(at) ?? 0
      if (code > 0xffff) at++
      if (!isSpaceCode(code)) count++
    }
  }
  return count
}

/** Sums a page up. */
export function summarisePage(page: Page): PageDigest {
  const blocks = page.articles.flatMap((article) => article.blocks)
  return {
    title: titleOf(page),
    articles: page.articles.length,
    tagged: page.articles.filter(({ topics }) => topics.length > 0).length,
    characters: blocks.reduce((sum, { text }) => sum + countCharacters(text), 0),
    topics: [...new Set(page.articles.flatMap(({ topics }) => topics))],
    state: page.state,
  }
}
