import type { SearchQuery } from '../../shared/contract/search.ts'
import type { PackedFound } from './packedFound.ts'
import type { PackedPage } from './packedPage.ts'

/** The texts of these pages from now on, each under the number that it is asked for by. */
export interface KeepTask {
  readonly task: 'keep'
  readonly pages: readonly { readonly number: number; readonly page: PackedPage }[]
}

/** Looks at pages in this order until they end, or until there is enough for one answer. */
export interface ScanTask {
  readonly task: 'scan'
  readonly query: SearchQuery
  /** By their numbers: ids by the thousand take their time to cross between threads. Unknown ones hold nothing. */
  readonly pages: Int32Array
  /** Places to be listed at most; further ones are counted. */
  readonly most: number
  /** Listed places after which an answer is given. */
  readonly batch: number
}

export type SearchTask = KeepTask | ScanTask

export interface ScanResult {
  readonly found: PackedFound
  /** How many pages were looked at. */
  readonly done: number
  /** UTF-16 units that were looked at. */
  readonly characters: number
  readonly milliseconds: number
}
