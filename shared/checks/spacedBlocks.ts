import type { Block, Page } from '../page/page.ts'
import { isCjkText } from '../text/characters.ts'
import type { Recall } from './recall.ts'

/** Of pages that are still in use. */
const found = new WeakMap<Page, readonly Block[]>()

/** The blocks of a page's articles in scripts that part their words by spaces, which most pages have none of. */
export function spacedBlocks(page: Page, recall: Recall): readonly Block[] {
  const known = found.get(page)
  if (known !== undefined) return known
  const blocks = page.articles.flatMap((article) => article.blocks.filter(({ text }) => !recall(isCjkText, text)))
  found.set(page, blocks)
  return blocks
}
