import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { GalleyError } from '../../shared/contract/error.ts'
import type { InconsistentName } from '../../shared/contract/records.ts'
import { CorpusStatistics } from '../../shared/corpus/corpusStatistics.ts'
import { type CountedName, nameKey } from '../../shared/corpus/countedName.ts'
import { inconsistentNames } from '../../shared/corpus/inconsistentNames.ts'
import { LruMap } from '../app/lruMap.ts'
import type { CorpusStore, StoredPage } from '../storage/store.ts'
import { aroundPage } from './aroundPage.ts'
import type { Knowledge } from './knowledge.ts'
import { loadSounds } from './loadSounds.ts'
import { pageAt } from './pageAt.ts'
import { readCorrections } from './readCorrections.ts'
import { readStatistics, writeStatistics } from './statisticsRecord.ts'

const cacheName = 'statistics'
/** Milliseconds of one piece of work that looks at all names. */
const slice = 8
const cacheSchema = z.object({
  version: z.string(),
  revisions: z.array(z.tuple([z.string(), z.number().int()])),
  unread: z.array(z.string()),
  record: z.unknown(),
})

/** Source texts of the pages that were corrected last. */
const keptSources = 4

/** A page with what its corpus knows, and the pages of which something else is known now. */
export interface Known {
  /** Null until all pages are counted. */
  readonly corpus: Knowledge | null
  readonly stale: readonly string[]
  /** Forms of which it is now known, or known no more, that they were corrected: pages that have them are stale too. */
  readonly forms: readonly string[]
}

const keyOf = (name: CountedName): string => `${nameKey(name)}:${name.count}`

/** The statistics of an open corpus: counted once, kept in `cache/`, and led along with each revision. */
export class CorpusKnowledge {
  readonly #store: CorpusStore
  readonly #version: string
  #statistics = new CorpusStatistics()
  /** Of each page that is counted, the revision that was. */
  #revisions = new Map<string, number>()
  /** Counted pages whose source could not be read: what was corrected on them is asked for again. */
  #unread = new Set<string>()
  /** Those of them that were asked for again in this run. */
  readonly #asked = new Set<string>()
  readonly #sources = new LruMap<string, string>(keptSources)
  #isComplete = false
  #tellComplete: () => void = () => undefined
  /** Resolves once all pages are counted, or the corpus is closed. */
  readonly #completed = new Promise<void>((resolve) => {
    this.#tellComplete = resolve
  })
  #isChanged = false
  #age = 0

  constructor(store: CorpusStore, version: string) {
    this.#store = store
    this.#version = version
  }

  /**
   * Counts the pages that are not counted yet, those of an earlier run taken from the cache, a page at a time so that
   * nothing else has to wait. True where there were any that no earlier run knew; stops when `isWanted` says so.
   */
  async complete(isWanted: () => Promise<boolean>): Promise<boolean> {
    if (this.#revisions.size === 0) await this.#restore()
    let isNew = false
    for (const { id, problem } of this.#store.listPages()) {
      if (!(await isWanted())) return false
      const isCounted = this.#revisions.has(id)
      const isToAsk = this.#unread.has(id) && !this.#asked.has(id)
      if (problem !== null || (isCounted && !isToAsk)) continue
      this.#asked.add(id)
      const stored = await this.#store.readPage(id).catch(() => null)
      if (stored !== null && isCounted) {
        // A journal that cannot be read is told where the page is opened.
        await this.#lead(stored).catch(() => null)
        isNew ||= !this.#unread.has(id)
        continue
      }
      const corrections = stored === null ? null : await readCorrections(this.#store, stored, this.#sources)
      // Another page may have been led along meanwhile.
      if (stored === null || this.#revisions.has(id)) continue
      this.#statistics.add(id, stored.page, corrections ?? [])
      if (corrections === null) this.#unread.add(id)
      this.#revisions.set(id, stored.revision)
      this.#isChanged = true
      isNew = true
      await setImmediate()
    }
    if (!(await isWanted())) return false
    this.#isComplete = true
    this.#tellComplete()
    return isNew
  }

  /** Grows with each revision that is counted: what was found at another age may be otherwise now. */
  get age(): number {
    return this.#age
  }

  /** Counts a page as it stands now in place of what it was, and gives what is known beside it. */
  async of(stored: StoredPage): Promise<Known> {
    if (!this.#isComplete) return { corpus: null, stale: [], forms: [] }
    return { ...(await this.#lead(stored)), corpus: aroundPage(this.#statistics, this.#store, stored.page) }
  }

  /** All names that the corpus spells in several ways, once its pages are counted. Rejects with `cancelled` where it is closed before. */
  async inconsistentNames(): Promise<readonly InconsistentName[]> {
    await this.#completed
    const known = new Set(this.#store.readRecord().known)
    const names = inconsistentNames(this.#statistics.names, known, await loadSounds())
    for (let until = performance.now() + slice; ; ) {
      if (!this.#isComplete) throw new GalleyError('cancelled')
      const step = names.next()
      if (step.done === true) return step.value
      if (performance.now() < until) continue
      await setImmediate()
      until = performance.now() + slice
    }
  }

  /** Keeps the statistics for the next run; what cannot be written is counted again then. */
  async close(): Promise<void> {
    const wasComplete = this.#isComplete
    this.#isComplete = false
    this.#tellComplete()
    if (!this.#isChanged || !wasComplete || this.#store.readOnly) return
    const record = writeStatistics(this.#statistics, [])
    const value = { version: this.#version, revisions: [...this.#revisions], unread: [...this.#unread], record }
    await this.#store.writeCache(cacheName, value).catch(() => undefined)
  }

  async #restore(): Promise<void> {
    const parsed = cacheSchema.safeParse(await this.#store.readCache(cacheName))
    if (!parsed.success || parsed.data.version !== this.#version) return
    const read = readStatistics(parsed.data.record)
    const listed = new Map(this.#store.listPages().map(({ id, revision }) => [id, revision]))
    // Pages that are gone, or were changed elsewhere: what they were cannot be counted out again.
    const isOld = parsed.data.revisions.some(([id, revision]) => (listed.get(id) ?? -1) < revision)
    if (read === null || isOld) return
    this.#statistics = read.statistics
    this.#revisions = new Map(parsed.data.revisions)
    this.#unread = new Set(parsed.data.unread)
  }

  /** Counts the page; tells the other pages that have a name of which the count is another one now, and what was corrected. */
  async #lead(stored: StoredPage): Promise<Omit<Known, 'corpus'>> {
    const { page, revision } = stored
    const counted = this.#revisions.get(page.id)
    const isCounted = counted !== undefined && counted >= revision
    if (isCounted && (counted > revision || !this.#unread.has(page.id))) return { stale: [], forms: [] }
    const before = counted === undefined ? null : await pageAt(this.#store, stored, counted)
    const read = await readCorrections(this.#store, stored, this.#sources)
    // Another look at the page may have come first.
    if (this.#revisions.get(page.id) !== counted) return this.#lead(stored)
    if (isCounted && read === null) return { stale: [], forms: [] }
    if (read === null) this.#unread.add(page.id)
    else this.#unread.delete(page.id)
    const { names, corrections: table } = this.#statistics
    const corrections = read ?? table.of(page.id)
    const formsBefore = new Set(table.of(page.id).map(({ wrong }) => wrong))
    const formsNow = new Set(corrections.map(({ wrong }) => wrong))
    const old = names.of(page.id)
    this.#statistics.replace(page.id, before, page, corrections)
    this.#revisions.set(page.id, revision)
    this.#isChanged = true
    this.#age += 1
    if (this.#statistics.grams.isLoose) this.#statistics.grams.settle()
    const now = names.of(page.id)
    const isIn = (list: readonly CountedName[]) => new Set(list.map(keyOf))
    const [wasIn, standsIn] = [isIn(old), isIn(now)]
    const changed = [
      ...old.filter((name) => !standsIn.has(keyOf(name))),
      ...now.filter((name) => !wasIn.has(keyOf(name))),
    ]
    const pages = changed.flatMap(({ kind, text }) =>
      names.near(kind, text).flatMap((other) => [...other.pages.keys()]),
    )
    const forms = [...formsBefore, ...formsNow].filter((form) => formsBefore.has(form) !== formsNow.has(form))
    return { stale: [...new Set(pages)].filter((id) => id !== page.id), forms }
  }
}
