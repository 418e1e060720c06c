import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'
import { lineIndex } from '../../../../shared/text/lineIndex.ts'

/** A recognised page as its stories, each block as `role text`, and what stands outside of them. */
export function readPage(source: string): { stories: string[][]; outside: string[] } {
  const page = recognisePage(source, 'p')
  const show = ({ role, text }: { role: string; text: string }) => `${role} ${text}`
  return { stories: page.articles.map(({ blocks }) => blocks.map(show)), outside: page.outside.map(show) }
}

/** The numbers of the lines that blocks of a page stand on, in order of the source. */
export function placedLines(source: string): number[] {
  const page = recognisePage(source, 'p')
  const index = lineIndex(source)
  const blocks = [...page.articles.flatMap((article) => article.blocks), ...page.outside]
  return blocks.flatMap((block) => block.source.map(({ from }) => index.lineAt(from))).sort((a, b) => a - b)
}
