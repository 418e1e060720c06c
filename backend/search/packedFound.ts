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
  /** Of each page the ids of its blocks, one after the other. */
  readonly ids: readonly string[]
  /**
   * Of each place where the id of its block begins and ends in those of its page, its role as an index of `roles`,
   * `from`, where it begins in `texts`, and the lengths of what stands before, in and behind it.
   */
  readonly perPlace: Int32Array
  /** Stretches of the pages' texts: places with what stands around them. */
  readonly texts: string
  /** Of each place; null where no place has any. */
  readonly groups: readonly SearchMatch['groups'][] | null
}

export const pageFields = 3
export const placeFields = 8

/** How many places are listed. */
export const listedIn = ({ perPlace }: PackedFound): number => perPlace.length / placeFields

/** What a `FoundPacker` was told. */
export function unpackFound({ pages, ids, perPage, perPlace, texts, groups }: PackedFound): readonly FoundPage[] {
  let at = 0
  // Neighbours have their block and mostly their text in common: thousands of strings that need not be made.
  let [idFrom, idTo, block, text] = [-1, -1, '', '']
  const takeMatch = (idsOfPage: string): SearchMatch => {
    if (perPlace[at] !== idFrom || perPlace[at + 1] !== idTo) {
      idFrom = perPlace[at] as number
      idTo = perPlace[at + 1] as number
      block = idsOfPage.slice(idFrom, idTo)
    }
    const from = perPlace[at + 3] as number
    const foundAt = perPlace[at + 4] as number
    const found = perPlace[at + 6] as number
    const afterAt = foundAt + found
    if (text.length !== found || !texts.startsWith(text, foundAt)) text = texts.slice(foundAt, afterAt)
    const match: SearchMatch = {
      block,
      role: roles[perPlace[at + 2] as number] as Role,
      from,
      to: from + found,
      before: texts.slice(foundAt - (perPlace[at + 5] as number), foundAt),
      found: text,
      after: texts.slice(afterAt, afterAt + (perPlace[at + 7] as number)),
      groups: groups?.[at / placeFields] ?? noGroups,
    }
    at += placeFields
    return match
  }
  return pages.map((page, index) => {
    const fields = index * pageFields
    const listed = perPage[fields + 2] as number
    const matches: SearchMatch[] = []
    idFrom = -1
    while (matches.length < listed) matches.push(takeMatch(ids[index] as string))
    return { page, revision: perPage[fields] as number, count: perPage[fields + 1] as number, matches }
  })
}
