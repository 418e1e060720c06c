import { setTimeout as pause } from 'node:timers/promises'
import { GalleyError } from '../../shared/contract/error.ts'
import type { FoundPage, SearchBatch, SearchQuery } from '../../shared/contract/search.ts'
import { createFinder } from '../../shared/search/createFinder.ts'
import type { Foreground } from '../app/foreground.ts'
import { LruMap } from '../app/lruMap.ts'
import { newId } from '../app/newId.ts'
import type { CorpusStore } from '../storage/store.ts'
import { KeptTexts, type ScanLimits, type Scanned } from './keptTexts.ts'
import { listedIn, unpackFound } from './packedFound.ts'
import { createSearchRunner } from './searchRunner.ts'

/** A query under way, or at its end. */
export interface RunningSearch {
  readonly id: string
  readonly query: SearchQuery
  /** Pages in the order that they are looked at. */
  readonly pages: readonly string[]
  /** How many of them were looked at. */
  done: number
  /** Pages with places, and the revision that was looked at. */
  readonly found: Map<string, { readonly revision: number; readonly count: number }>
  places: number
  listed: number
  characters: number
  milliseconds: number
  isCancelled: boolean
  /** The next part where it is looked at already, while the last one is told. */
  ahead: Promise<Scanned> | null
}

/** Places of one search that are listed; all are counted. */
export const mostListed = 10_000
/** Listed places after which a batch is told: few at first, for they are waited for. */
const firstBatch = 500
const laterBatch = 10_000
const keptSearches = 16
/** Milliseconds after which the texts of a corpus are read unasked. */
const idleDelay = 1500
/** An expression is given up when, after so many milliseconds, it has read less than so many UTF-16 units in each. */
const patience = 400
const slowest = 100

/**
 * Search over the pages of a corpus. Nothing is read before it is prepared or asked. A search is at most one part ahead
 * of what it was asked for, an expression not at all: whoever drops it costs no more. What runs in the background waits
 * for it.
 */
export class CorpusSearch {
  readonly #store: CorpusStore
  readonly #texts: KeptTexts
  readonly #foreground: Foreground
  readonly #searches = new LruMap<string, RunningSearch>(keptSearches)

  constructor(store: CorpusStore, worker: URL | null, foreground: Foreground) {
    this.#store = store
    this.#foreground = foreground
    this.#texts = new KeptTexts(store, createSearchRunner(worker))
  }

  /** Reads what was not read yet, in the background: whoever opens the search will ask for it soon. */
  prepare(): void {
    // A search that finds the same trouble tells of it.
    this.#read(async () => undefined).catch(() => undefined)
  }

  /** Does the same behind all other work, once what comes with opening a corpus is done. */
  prepareIdle(): void {
    const read = async (): Promise<void> => {
      await pause(idleDelay, undefined, { ref: false })
      await this.#read(() => this.#foreground.quiet())
    }
    read().catch(() => undefined)
  }

  /** Begins a search and gives the first that it finds. Throws `expressionInvalid` and as `more` does. */
  async start(query: SearchQuery): Promise<SearchBatch> {
    createFinder(query)
    const wanted = new Set(query.pages)
    const pages = this.#store.listPages().flatMap(({ id }) => (wanted.size === 0 || wanted.has(id) ? [id] : []))
    const search: RunningSearch = {
      id: newId(),
      query,
      pages,
      done: 0,
      found: new Map(),
      places: 0,
      listed: 0,
      characters: 0,
      milliseconds: 0,
      isCancelled: false,
      ahead: null,
    }
    this.#searches.set(search.id, search)
    return this.#advance(search)
  }

  /** The next that a search finds. Throws `searchMissing`, `expressionSlow`, and `cancelled` when it is given up. */
  async more(id: string): Promise<SearchBatch> {
    return this.#advance(this.search(id))
  }

  /** Gives a search up. */
  cancel(id: string): void {
    const search = this.#searches.get(id)
    if (search === undefined) return
    search.isCancelled = true
    search.ahead = null
  }

  /** Throws `searchMissing`. */
  search(id: string): RunningSearch {
    const search = this.#searches.get(id)
    if (search === undefined) throw new GalleyError('searchMissing')
    return search
  }

  /** All places of a query on a page as it is now; undefined when there are none. Throws as `more` does. */
  async placesOn(query: SearchQuery, page: string): Promise<FoundPage | undefined> {
    const { found } = await this.#scan(query, [page], { most: Number.MAX_SAFE_INTEGER, batch: 1 })
    return unpackFound(found)[0]
  }

  close(): Promise<void> {
    return this.#texts.close()
  }

  /** Reads on until all is read; waits for its turn before each part. */
  async #read(turn: () => Promise<void>): Promise<void> {
    const pages = this.#store.listPages().map(({ id }) => id)
    for (let done = 0; done < pages.length; ) {
      await turn()
      done += await this.#texts.prepare(pages.slice(done))
    }
  }

  async #scan(query: SearchQuery, pages: readonly string[], limits: ScanLimits) {
    try {
      return await this.#foreground.during(() => this.#texts.scan(query, pages, limits))
    } catch (error) {
      if (!(error instanceof GalleyError && error.code === 'timeout')) throw error
      // The worker that was given up took its texts with it.
      this.prepareIdle()
      throw new GalleyError('expressionSlow')
    }
  }

  #next({ query, pages, done, listed }: RunningSearch): Promise<Scanned> {
    const limits = { most: mostListed - listed, batch: done === 0 ? firstBatch : laterBatch }
    return this.#scan(query, pages.slice(done), limits)
  }

  /** Has the next part looked at while this thread takes apart what was found. */
  #lookAhead(search: RunningSearch): void {
    const next = this.#next(search)
    search.ahead = next
    // Whoever asks for it hears what went wrong.
    next.catch(() => undefined)
  }

  /** Whether a page of the part that was looked at next has another revision since. */
  #isOld({ pages, done }: RunningSearch, { done: count, revisions }: Scanned): boolean {
    const looked = pages.slice(done, done + count)
    return looked.some((page, index) => (this.#store.revisionOf(page) ?? -1) !== revisions[index])
  }

  /** Looks on until there is something new to tell, or the end is reached. */
  async #advance(search: RunningSearch): Promise<SearchBatch> {
    const { id, query, pages, found } = search
    if (search.isCancelled) throw new GalleyError('cancelled')
    const { ahead } = search
    search.ahead = null
    const early = ahead === null ? null : await ahead
    const result = early === null || this.#isOld(search, early) ? await this.#next(search) : early
    if (search.isCancelled) throw new GalleyError('cancelled')
    search.done += result.done
    search.characters += result.characters
    search.milliseconds += result.milliseconds
    search.listed += listedIn(result.found)
    const isLast = search.done >= pages.length
    const isSlow = search.milliseconds > patience && search.characters / search.milliseconds < slowest
    if (!isLast && query.isExpression && isSlow) throw new GalleyError('expressionSlow')
    if (!isLast && !query.isExpression) this.#lookAhead(search)
    const news = unpackFound(result.found)
    for (const { page, revision, count } of news) {
      found.set(page, { revision, count })
      search.places += count
    }
    const { places, done } = search
    return { search: id, pages: news, places, placesOn: found.size, done, total: pages.length, isLast }
  }
}
