import { GalleyError } from '../../shared/contract/error.ts'
import type { SearchQuery } from '../../shared/contract/search.ts'
import { mapBounded } from '../storage/mapBounded.ts'
import type { CorpusStore } from '../storage/store.ts'
import { type PackedPage, packPage } from './packedPage.ts'
import type { SearchRunner } from './searchRunner.ts'
import type { ScanResult, ScanTask } from './searchTasks.ts'

/** Pages that are read before the first of them are looked at. */
const pagesAtOnce = 40
const readsAtOnce = 8
const keepSeconds = 30
/** A worker that reads an expression on a single page for longer is given up. */
const expressionSeconds = 0.45
const literalSeconds = 10

export type ScanLimits = Pick<ScanTask, 'most' | 'batch'>

/** What was found, and of which revision each page at least was looked at; -1 for one that is gone. */
export interface Scanned extends ScanResult {
  readonly revisions: readonly number[]
}

/** The texts of a corpus as its search has them: each page as of its last revision, read when it is looked at. */
export class KeptTexts {
  readonly #store: CorpusStore
  readonly #runner: SearchRunner
  /** Of each page what the runner knows it by, and the revision of which the runner has the texts; -1 for none. */
  readonly #kept = new Map<string, { readonly number: number; revision: number }>()
  #turn: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(store: CorpusStore, runner: SearchRunner) {
    this.#store = store
    this.#runner = runner
  }

  /**
   * Looks at the first of these pages; `done` says how many there were. Throws `expressionInvalid`, `timeout` where one
   * page takes an expression too long, and `cancelled` once it is closed.
   */
  scan(query: SearchQuery, pages: readonly string[], limits: ScanLimits): Promise<Scanned> {
    return this.#inTurn(async () => {
      if (this.#isClosed) throw new GalleyError('cancelled')
      const revisions = await this.#bringUp(pages)
      const seconds = query.isExpression ? expressionSeconds : literalSeconds
      const result = await this.#runner.run(
        { task: 'scan', query, pages: this.#numbersOf(pages, revisions.length), ...limits },
        seconds,
      )
      if (result === null) throw new GalleyError('internal', { detail: 'scan without result' })
      return { ...result, revisions }
    })
  }

  /** Has the texts of the first of these pages kept before they are asked for; gives their number. */
  prepare(pages: readonly string[]): Promise<number> {
    return this.#inTurn(async () => (this.#isClosed ? pages.length : (await this.#bringUp(pages)).length))
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#runner.close()
    await this.#turn
  }

  /** Has the texts of the first of these pages kept as they are now; gives their revisions. */
  async #bringUp(pages: readonly string[]): Promise<readonly number[]> {
    const stale: string[] = []
    const revisions: number[] = []
    for (const id of pages) {
      if (stale.length >= pagesAtOnce) break
      const revision = this.#store.revisionOf(id)
      revisions.push(revision ?? -1)
      if (revision !== null && this.#kept.get(id)?.revision !== revision) stale.push(id)
    }
    const read = await mapBounded(stale, readsAtOnce, (id) => this.#read(id))
    const fresh = read.filter((packed) => packed !== null)
    const numbered = fresh.map((page) => ({ kept: this.#keptOf(page.id), page }))
    if (numbered.length === 0) return revisions
    const handed = numbered.map(({ kept: { number }, page }) => ({ number, page }))
    await this.#runner.run({ task: 'keep', pages: handed }, keepSeconds)
    for (const { kept, page } of numbered) kept.revision = page.revision
    return revisions
  }

  #keptOf(id: string) {
    const kept = this.#kept.get(id) ?? { number: this.#kept.size, revision: -1 }
    this.#kept.set(id, kept)
    return kept
  }

  #numbersOf(pages: readonly string[], count: number): Int32Array {
    const numbers = new Int32Array(count)
    for (let index = 0; index < count; index++) numbers[index] = this.#kept.get(pages[index] as string)?.number ?? -1
    return numbers
  }

  /** Null for a page whose files turn out to be damaged: that is told where pages are listed. */
  async #read(id: string): Promise<PackedPage | null> {
    try {
      const { page, revision } = await this.#store.readPage(id)
      return packPage(page, revision)
    } catch (error) {
      if (error instanceof GalleyError && error.code === 'pageDamaged') return null
      throw error
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch((error: unknown) => {
      const code = error instanceof GalleyError ? error.code : 'internal'
      // A worker that was given up took its texts with it.
      if (code === 'timeout' || code === 'internal') for (const kept of this.#kept.values()) kept.revision = -1
    })
    return result
  }
}
