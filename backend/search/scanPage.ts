import type { FoundPage, SearchMatch, SearchQuery } from '../../shared/contract/search.ts'
import type { Finder } from '../../shared/search/finder.ts'
import { blockEnd, type PackedPage } from './packedPage.ts'

/** Characters shown on each side of a place. */
const context = 24

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

/** Never half of a surrogate pair. */
const slice = (text: string, from: number, to: number): string =>
  text.slice(isLow(text, from) ? from + 1 : from, isLow(text, to) ? to - 1 : to)

type Groups = SearchMatch['groups']

/** What a query needs beside its finder: how texts are given to it, and which blocks count. */
export type Scope = Pick<SearchQuery, 'isExpression' | 'wholeWord'> & { readonly roles: ReadonlySet<string> }

/**
 * All places on a page, of which the first `most` are listed. Plain texts are looked for in the whole page at once,
 * expressions and words block by block, so that their borders are those of the block.
 */
export function scanPage(page: PackedPage, finder: Finder, scope: Scope, most: number): FoundPage {
  const { text, blocks } = page
  const matches: SearchMatch[] = []
  let count = 0
  const take = (index: number, begin: number, end: number, from: number, to: number, groups: Groups): void => {
    const block = blocks[index]
    if (block === undefined || (scope.roles.size > 0 && !scope.roles.has(block.role))) return
    count++
    if (matches.length >= most) return
    matches.push({
      block: block.id,
      role: block.role,
      from: from - begin,
      to: to - begin,
      before: slice(text, Math.max(begin, from - context), from),
      found: text.slice(from, to),
      after: slice(text, to, Math.min(end, to + context)),
      groups,
    })
  }
  const endOf = (index: number): number => {
    const next = blocks[index + 1]
    return next === undefined ? text.length : next.at - blockEnd.length
  }
  if (scope.isExpression || scope.wholeWord) {
    for (const [index, { at }] of blocks.entries()) {
      const end = endOf(index)
      finder(text.slice(at, end), (from, to, groups) => take(index, at, end, from + at, to + at, groups))
    }
  } else {
    let index = 0
    let end = endOf(index)
    finder(text, (from, to, groups) => {
      while (from > end) end = endOf(++index)
      if (to <= end) take(index, blocks[index]?.at ?? 0, end, from, to, groups)
    })
  }
  return { page: page.id, revision: page.revision, count, matches }
}
