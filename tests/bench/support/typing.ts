import { randomUUID } from 'node:crypto'
import { diffPages } from '../../../shared/page/diffPages.ts'
import type { Page } from '../../../shared/page/page.ts'
import type { Revision } from '../../../shared/page/revision.ts'
import { replaceText } from '../../../shared/page/textEdits.ts'

const words = ['校对', '改正了一个字', '新闻', '，', '版面上的', '修订']

/** The page after a person typed a few characters into its longest block. */
export function typeInto(page: Page, step: number): Page {
  const blocks = page.articles.flatMap((article) => article.blocks)
  const block = blocks.reduce((longest, other) => (other.text.length > longest.text.length ? other : longest))
  const at = (step * 37) % block.text.length
  return replaceText(page, block.id, at, at, words[step % words.length] ?? '')
}

/** The revision that this typing is. */
export const typingRevision = (
  before: Page,
  after: Page,
  last: { readonly revision: number; readonly revisionId: string },
): Revision => ({
  id: randomUUID(),
  parent: last.revisionId,
  number: last.revision + 1,
  author: '校对员',
  at: new Date().toISOString(),
  origin: { kind: 'correction', edit: 'typing' },
  change: diffPages(before, after),
})
