import type { FoundPage, SearchMatch } from '../../shared/contract/search.ts'
import { placeKey, type SearchState } from './searchState.ts'

export type ResultRow =
  | { readonly kind: 'page'; readonly key: string; readonly found: FoundPage }
  | { readonly kind: 'place'; readonly key: string; readonly page: string; readonly match: SearchMatch }

const placesOf = ({ page, matches }: FoundPage): readonly ResultRow[] =>
  matches.map((match) => ({ kind: 'place', key: placeKey(page, match), page, match }))

const backwards = (text: string): string => Array.from(text).reverse().join('')

/** What lines of a concordance are sorted by: the text that goes away from the found one, to the right or to the left. */
const sortText = ({ before, found, after }: SearchMatch, by: SearchState['sortBy']): string =>
  by === 'after' ? `${after}\u0000${found}` : `${backwards(before)}\u0000${found}`

/** What was found as rows: page by page, or as the lines of a concordance. */
export function resultRows(
  pages: readonly FoundPage[],
  view: SearchState['view'],
  sortBy: SearchState['sortBy'],
): readonly ResultRow[] {
  if (view === 'list')
    return pages.flatMap((found) => [{ kind: 'page' as const, key: found.page, found }, ...placesOf(found)])
  const lines = pages
    .flatMap(placesOf)
    .map((row) => ({ row, text: row.kind === 'place' ? sortText(row.match, sortBy) : '' }))
  return lines.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ row }) => row)
}
