import { blocksOf } from '../../shared/page/find.ts'
import type { Page, Role } from '../../shared/page/page.ts'

/** The texts of a page's blocks in one string, and where each begins. */
export interface PackedPage {
  readonly id: string
  readonly revision: number
  readonly text: string
  readonly blocks: readonly { readonly id: string; readonly role: Role; readonly at: number }[]
}

/** Stands between two blocks. */
export const blockEnd = '\n'

export function packPage(page: Page, revision: number): PackedPage {
  const all = blocksOf(page)
  let at = 0
  const blocks = all.map(({ id, role, text }) => {
    const begin = at
    at += text.length + blockEnd.length
    return { id, role, at: begin }
  })
  return { id: page.id, revision, text: all.map(({ text }) => text).join(blockEnd), blocks }
}
