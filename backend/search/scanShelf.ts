import type { SearchQuery } from '../../shared/contract/search.ts'
import { roles } from '../../shared/page/page.ts'
import type { Finder } from '../../shared/search/finder.ts'
import type { FoundPacker } from './foundPacker.ts'
import { blockEnd, type PackedPage } from './packedPage.ts'
import type { Shelf } from './shelf.ts'

/** What a query needs beside its finder: how texts are given to it, and which blocks count. */
export interface Scope {
  /** Blocks are given one by one, so that the borders of texts are theirs. */
  readonly byBlock: boolean
  /** Of each role whether its blocks count; null where all do. */
  readonly roles: readonly boolean[] | null
}

export const scopeOf = (query: SearchQuery): Scope => ({
  // What holds the end of a block is in none of them: it must not be found across two.
  byBlock: query.isExpression || query.wholeWord || query.text.includes(blockEnd),
  roles: query.roles.length === 0 ? null : roles.map((role) => query.roles.includes(role)),
})

/** Adds all places on one page, its blocks given one by one. */
function scanBlocks(page: PackedPage, finder: Finder, wanted: Scope['roles'], packer: FoundPacker): void {
  const { text, starts, roles: blockRoles } = page
  for (let index = 0; index < blockRoles.length; index++) {
    if (wanted !== null && !wanted[blockRoles[index] as number]) continue
    const start = starts[index] as number
    const block = text.slice(start, (starts[index + 1] as number) - blockEnd.length)
    finder(block, (from, to, groups) => packer.add(page, index, from + start, to + start, groups))
  }
  packer.endPage(page)
}

/** Adds all places on the pages of a shelf. Plain texts are looked for in all of them at once. */
export function scanShelf({ pages, text, starts }: Shelf, finder: Finder, scope: Scope, packer: FoundPacker): void {
  if (scope.byBlock) {
    for (const page of pages) scanBlocks(page, finder, scope.roles, packer)
    return
  }
  let number = 0
  let page = pages[0] as PackedPage
  let start = 0
  let end = starts[1] as number
  let index = 0
  finder(text, (from, to, groups) => {
    if (from >= end) {
      packer.endPage(page)
      while (from >= (starts[number + 1] as number)) number += 1
      page = pages[number] as PackedPage
      start = starts[number] as number
      end = starts[number + 1] as number
      index = 0
    }
    if (packer.isFull && scope.roles === null) return packer.count()
    while (from - start >= (page.starts[index + 1] as number)) index += 1
    if (scope.roles !== null && !scope.roles[page.roles[index] as number]) return
    packer.add(page, index, from - start, to - start, groups)
  })
  packer.endPage(page)
}
