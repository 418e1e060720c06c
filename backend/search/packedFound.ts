import type { FoundPage, SearchMatch } from '../../shared/contract/search.ts'
import { type Role, roles } from '../../shared/page/page.ts'
import { noGroups } from '../../shared/search/finder.ts'

/**
 * Found pages as few large values: thousands of small records take longer to cross between threads than to be found.
 */
export interface PackedFound {
  readonly pages: readonly string[]
  /** Of each page its revision, its count, and how many places are listed. */
  readonly perPage: Int32Array
  readonly blocks: readonly string[]
  /** Of each place its index in `blocks`, its role, `from`, and the lengths of what stands before, in and behind it. */
  readonly perPlace: Int32Array
  /** What stands before, in and behind the places, one after the other. */
  readonly texts: string
  /** Of each place; null where no place has any. */
  readonly groups: readonly SearchMatch['groups'][] | null
}

const pageFields = 3
const placeFields = 6

export function packFound(found: readonly FoundPage[]): PackedFound {
  const listed = found.reduce((sum, { matches }) => sum + matches.length, 0)
  const perPage = new Int32Array(found.length * pageFields)
  const perPlace = new Int32Array(listed * placeFields)
  const blocks: string[] = []
  const texts: string[] = []
  const groups: SearchMatch['groups'][] = []
  let place = 0
  for (const [index, { revision, count, matches }] of found.entries()) {
    perPage.set([revision, count, matches.length], index * pageFields)
    for (const match of matches) {
      if (blocks.at(-1) !== match.block) blocks.push(match.block)
      const { role, from, before, found: text, after } = match
      const at = place++ * placeFields
      perPlace[at] = blocks.length - 1
      perPlace[at + 1] = roles.indexOf(role)
      perPlace[at + 2] = from
      perPlace[at + 3] = before.length
      perPlace[at + 4] = text.length
      perPlace[at + 5] = after.length
      texts.push(before, text, after)
      groups.push(match.groups)
    }
  }
  return {
    pages: found.map(({ page }) => page),
    perPage,
    blocks,
    perPlace,
    texts: texts.join(''),
    groups: groups.some(({ length }) => length > 0) ? groups : null,
  }
}

/** `unpackFound(packFound(found))` equals `found`. */
export function unpackFound({ pages, perPage, blocks, perPlace, texts, groups }: PackedFound): readonly FoundPage[] {
  let [place, text] = [0, 0]
  const number = (numbers: Int32Array, at: number): number => numbers[at] ?? 0
  const next = (length: number): string => {
    text += length
    return texts.slice(text - length, text)
  }
  const takeMatch = (): SearchMatch => {
    const at = place * placeFields
    const from = number(perPlace, at + 2)
    const before = next(number(perPlace, at + 3))
    const found = next(number(perPlace, at + 4))
    const after = next(number(perPlace, at + 5))
    const taken = groups?.[place] ?? noGroups
    place++
    return {
      block: blocks[number(perPlace, at)] ?? '',
      role: roles[number(perPlace, at + 1)] as Role,
      from,
      to: from + found.length,
      before,
      found,
      after,
      groups: taken,
    }
  }
  return pages.map((page, index) => {
    const at = index * pageFields
    const matches = Array.from({ length: number(perPage, at + 2) }, takeMatch)
    return { page, revision: number(perPage, at), count: number(perPage, at + 1), matches }
  })
}
