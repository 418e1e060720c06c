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
  /**
   * Of each place the length of its block's id (0 where it is that of the place before), its role as an index of
   * `roles`, `from`, and the lengths of what stands before, in and behind it.
   */
  readonly perPlace: Int32Array
  /** Of each place the id of its block, unless it is that of the place before, and what stands before, in and behind it. */
  readonly texts: string
  /** Of each place; null where no place has any. */
  readonly groups: readonly SearchMatch['groups'][] | null
}

export const pageFields = 3
export const placeFields = 6

/** What a `FoundPacker` was told. */
export function unpackFound({ pages, perPage, perPlace, texts, groups }: PackedFound): readonly FoundPage[] {
  let [at, text, block] = [0, 0, '']
  const takeMatch = (): SearchMatch => {
    const idLength = perPlace[at] as number
    if (idLength > 0) block = texts.slice(text, text + idLength)
    text += idLength
    const from = perPlace[at + 2] as number
    const foundAt = text + (perPlace[at + 3] as number)
    const afterAt = foundAt + (perPlace[at + 4] as number)
    const end = afterAt + (perPlace[at + 5] as number)
    const match: SearchMatch = {
      block,
      role: roles[perPlace[at + 1] as number] as Role,
      from,
      to: from + afterAt - foundAt,
      before: texts.slice(text, foundAt),
      found: texts.slice(foundAt, afterAt),
      after: texts.slice(afterAt, end),
      groups: groups?.[at / placeFields] ?? noGroups,
    }
    at += placeFields
    text = end
    return match
  }
  return pages.map((page, index) => {
    const [revision = 0, count = 0, listed = 0] = perPage.subarray(index * pageFields, (index + 1) * pageFields)
    const matches: SearchMatch[] = []
    while (matches.length < listed) matches.push(takeMatch())
    return { page, revision, count, matches }
  })
}
