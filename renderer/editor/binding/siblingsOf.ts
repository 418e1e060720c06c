import { articleOf } from '../../../shared/page/find.ts'
import type { Block, Page } from '../../../shared/page/page.ts'

/** The blocks before and after one in its own article, or among those outside. */
export function siblingsOf(page: Page, id: string): { readonly before?: Block; readonly after?: Block } {
  const blocks = articleOf(page, id)?.blocks ?? page.outside
  const index = blocks.findIndex((block) => block.id === id)
  const before = blocks[index - 1]
  const after = index < 0 ? undefined : blocks[index + 1]
  return { ...(before && { before }), ...(after && { after }) }
}
