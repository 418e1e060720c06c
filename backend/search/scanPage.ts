import type { SearchMatch, SearchQuery } from '../../shared/contract/search.ts'
import { roles } from '../../shared/page/page.ts'
import type { Finder } from '../../shared/search/finder.ts'
import type { FoundPacker } from './foundPacker.ts'
import { blockEnd, type PackedPage } from './packedPage.ts'

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

/** Adds all places on a page. Plain texts are looked for in the whole page at once. */
export function scanPage(page: PackedPage, finder: Finder, scope: Scope, packer: FoundPacker): void {
  const { text, starts } = page
  const add = (index: number, from: number, to: number, groups: SearchMatch['groups']): void => {
    const role = page.roles[index] as number
    if (scope.roles !== null && !scope.roles[role]) return
    packer.add(page, index, from, to, groups)
  }
  if (scope.byBlock) {
    for (let index = 0; index < page.roles.length; index++) {
      const start = starts[index] as number
      const block = text.slice(start, (starts[index + 1] as number) - blockEnd.length)
      finder(block, (from, to, groups) => add(index, from + start, to + start, groups))
    }
  } else {
    let index = 0
    finder(text, (from, to, groups) => {
      if (packer.isFull && scope.roles === null) return packer.count()
      while (from >= (starts[index + 1] as number)) index += 1
      add(index, from, to, groups)
    })
  }
  packer.endPage(page)
}
