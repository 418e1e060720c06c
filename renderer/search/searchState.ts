import type { ErrorData } from '../../shared/contract/error.ts'
import type { FoundPage, SearchMatch, SearchQuery } from '../../shared/contract/search.ts'
import type { Role } from '../../shared/page/page.ts'

export const searchScopes = ['page', 'selected', 'filtered', 'all'] as const
export type SearchScope = (typeof searchScopes)[number]

/** What a person asks for. */
export interface SearchAsked {
  readonly text: string
  readonly isExpression: boolean
  readonly matchCase: boolean
  readonly wholeWord: boolean
  readonly ignoreWidth: boolean
  /** All when empty. */
  readonly roles: readonly Role[]
  readonly scope: SearchScope
}

/** What came of it. */
export interface SearchFound {
  readonly status: 'idle' | 'running' | 'done' | 'stopped' | 'failed'
  readonly search: string | null
  readonly query: SearchQuery | null
  readonly pages: readonly FoundPage[]
  readonly places: number
  readonly done: number
  readonly total: number
  readonly error: ErrorData | null
}

export interface SearchState extends SearchAsked, SearchFound {
  /** The panel was asked for, and is to take the focus. */
  readonly wantsFocus: boolean
  readonly replacement: string
  readonly isReplacing: boolean
  /** A list page by page, or a concordance: all lines with the found text in one column. */
  readonly view: 'list' | 'lines'
  readonly sortBy: 'after' | 'before'
  /** Chosen places, by `placeKey`. */
  readonly chosen: ReadonlySet<string>
}

export const nothingFound: SearchFound = {
  status: 'idle',
  search: null,
  query: null,
  pages: [],
  places: 0,
  done: 0,
  total: 0,
  error: null,
}

export const initialSearch: SearchState = {
  ...nothingFound,
  text: '',
  isExpression: false,
  matchCase: false,
  wholeWord: false,
  ignoreWidth: false,
  roles: [],
  scope: 'all',
  wantsFocus: false,
  replacement: '',
  isReplacing: false,
  view: 'list',
  sortBy: 'after',
  chosen: new Set(),
}

export const placeKey = (page: string, { block, from }: Pick<SearchMatch, 'block' | 'from'>): string =>
  `${page} ${block} ${from}`
