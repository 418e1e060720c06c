import { blocksOf } from '../../shared/page/find.ts'
import { type Page, roles } from '../../shared/page/page.ts'

/** The texts of a page's blocks in one string, and where each begins. */
export interface PackedPage {
  readonly id: string
  readonly revision: number
  readonly text: string
  /** Ids of the blocks. */
  readonly blocks: readonly string[]
  /** Of each block its role, as an index of `roles`. */
  readonly roles: Uint8Array
  /** Of each block where it begins in `text`; where a further one would begin at the end. */
  readonly starts: Int32Array
}

/** Stands between two blocks. */
export const blockEnd = '\n'

export function packPage(page: Page, revision: number): PackedPage {
  const all = blocksOf(page)
  const starts = new Int32Array(all.length + 1)
  for (const [index, { text }] of all.entries())
    starts[index + 1] = (starts[index] ?? 0) + text.length + blockEnd.length
  return {
    id: page.id,
    revision,
    text: all.map(({ text }) => text).join(blockEnd),
    blocks: all.map(({ id }) => id),
    roles: Uint8Array.from(all, ({ role }) => roles.indexOf(role)),
    starts,
  }
}
