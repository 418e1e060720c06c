import { blocksOf } from '../../shared/page/find.ts'
import { type Page, roles } from '../../shared/page/page.ts'

/** The texts of a page's blocks in one string, and where each begins. */
export interface PackedPage {
  readonly id: string
  readonly revision: number
  readonly text: string
  /** Ids of the blocks, one after the other, and where each begins; where a further one would begin at the end. */
  readonly ids: string
  readonly idStarts: Int32Array
  /** Of each block its role, as an index of `roles`. */
  readonly roles: Uint8Array
  /** Of each block where it begins in `text`; where a further one would begin at the end. */
  readonly starts: Int32Array
}

/** Stands between two blocks. */
export const blockEnd = '\n'

const startsOf = (lengths: readonly number[]): Int32Array => {
  const starts = new Int32Array(lengths.length + 1)
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] as number) + length
  return starts
}

export function packPage(page: Page, revision: number): PackedPage {
  const all = blocksOf(page)
  return {
    id: page.id,
    revision,
    text: all.map(({ text }) => text).join(blockEnd),
    ids: all.map(({ id }) => id).join(''),
    idStarts: startsOf(all.map(({ id }) => id.length)),
    roles: Uint8Array.from(all, ({ role }) => roles.indexOf(role)),
    starts: startsOf(all.map(({ text }) => text.length + blockEnd.length)),
  }
}
