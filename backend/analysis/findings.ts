import { z } from 'zod'
import { withStyles } from '../../shared/checks/corpusStyle.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import { tooLong } from '../../shared/contract/limits.ts'
import type { Finding } from '../../shared/contract/records.ts'
import { LruMap } from '../app/lruMap.ts'
import { errorData } from '../errorData.ts'
import { checksumOf } from '../storage/checksum.ts'
import type { CorpusStore, StoredPage } from '../storage/store.ts'
import type { Analyser } from './analyser.ts'
import type { CorpusKnowledge } from './corpusKnowledge.ts'
import type { Priority } from './lane.ts'

/** What is known of a page at a revision; `error` says why it could not be analysed. */
export interface PageFindings {
  readonly revision: number
  readonly findings: readonly Finding[]
  readonly error: ErrorData | null
}

const cacheName = 'findings'
const keptPages = 200
/** Pages looked at last: one of them is on the desk. */
const recentPages = 3
/** Milliseconds that a corpus waits to be looked through: the page that is opened first comes before the others. */
const sweepDelay = 500
/**
 * Pages that are looked at again for one change of a corpus: what it says of the others is gathered until there are as
 * many changes as make all pages worth it, so that none costs more in a larger corpus.
 */
const looksPerChange = 50
const countsSchema = z.object({
  version: z.string(),
  pages: z.array(z.tuple([z.string(), z.number().int(), z.number().int()])),
  /** Changes of the corpus since all pages were looked at. */
  behind: z.number().int().min(0),
})

interface Counted {
  readonly revision: number
  readonly count: number
  /** Tells whether what was found is as before; null where that was in an earlier run. */
  readonly print: string | null
}

/** What the findings ask of the corpus around them. */
export interface Surroundings {
  /** Resolves when nobody waits for other work. */
  readonly quiet: () => Promise<void>
  /** Pages that may hold one of some words, among these or, with none named, among all. */
  readonly pagesWith: (words: readonly string[], among: readonly string[]) => Promise<readonly string[]>
}

/** The findings of a corpus's pages: looked for after each revision, counted for all pages when idle. */
export class Findings {
  readonly #store: CorpusStore
  readonly #analyser: Analyser
  readonly #knowledge: CorpusKnowledge
  readonly #version: string
  readonly #onChange: (page: string, known: PageFindings) => void
  readonly #quiet: Surroundings['quiet']
  readonly #pagesWith: Surroundings['pagesWith']
  readonly #known = new LruMap<string, PageFindings>(keptPages)
  readonly #counts = new Map<string, Counted>()
  readonly #running = new Map<string, { readonly revision: number; readonly result: Promise<PageFindings> }>()
  /** By page, the age of what was known of the corpus when it was looked at. */
  readonly #ages = new Map<string, number>()
  /** The age when all pages were looked at last; below 0 where that was in an earlier run. */
  #lookedAge = 0
  /** Pages of which the corpus knows something else since they were looked at. */
  readonly #outdated = new Set<string>()
  /** Pages that were looked at before the corpus was counted. */
  readonly #unlearned = new Set<string>()
  /** Answers of a person of which it is not known yet what pages they are about. */
  #unsure = 0
  #closed = false
  #isStale = false
  /** A sweep is to come that has not begun. */
  #isSweepDue = false
  #sweeping: Promise<void> = Promise.resolve()
  #endPause: () => void = () => undefined

  constructor(
    store: CorpusStore,
    analyser: Analyser,
    knowledge: CorpusKnowledge,
    version: string,
    onChange: (page: string, known: PageFindings) => void,
    { quiet, pagesWith }: Surroundings,
  ) {
    this.#store = store
    this.#analyser = analyser
    this.#knowledge = knowledge
    this.#version = version
    this.#onChange = onChange
    this.#quiet = quiet
    this.#pagesWith = pagesWith
  }

  /** Takes up the counts of an earlier run; those of another version of the program are forgotten. */
  async restore(): Promise<void> {
    const parsed = countsSchema.safeParse(await this.#store.readCache(cacheName))
    if (!parsed.success || parsed.data.version !== this.#version) return
    for (const [page, revision, count] of parsed.data.pages) this.#counts.set(page, { revision, count, print: null })
    this.#lookedAge = -parsed.data.behind
  }

  /** Open findings of a page at this revision; null while they are not known. */
  countOf(page: string, revision: number): number | null {
    const known = this.#counts.get(page)
    return known?.revision === revision ? known.count : null
  }

  /** What is known of a page at this revision; null while it is not. */
  knownOf(page: string, revision: number): PageFindings | null {
    const known = this.#known.get(page)
    return known?.revision === revision ? known : null
  }

  /**
   * The findings of a page as it stands, from before or by looking now. What went wrong is in `error`;
   * rejects with `pageMissing` and `pageDamaged`, and with `cancelled` when a newer revision came between.
   */
  async of(page: string, priority: Priority = 'now'): Promise<PageFindings> {
    const stored = await this.#store.readPage(page)
    const { revision } = stored
    const known = this.knownOf(page, revision)
    if (known && !this.#outdated.has(page)) return known
    const running = this.#running.get(page)
    if (running?.revision === revision) return running.result
    const problem = tooLong(stored.source)
    if (problem !== null) return this.#keep(page, { revision, findings: [], error: problem })
    const result = this.#check(stored, priority).then(
      (findings) => this.#keep(page, { revision, findings, error: null }),
      (error: unknown) => {
        const data = errorData(error)
        if (data.code === 'cancelled') throw error
        return this.#keep(page, { revision, findings: [], error: data })
      },
    )
    const entry = { revision, result }
    this.#running.set(page, entry)
    const forget = (): void => {
      if (this.#running.get(page) === entry) this.#running.delete(page)
    }
    result.then(forget, forget)
    return result
  }

  /** Looks at a page again that is opened, where other pages were revised since; `onChange` hears what is otherwise. */
  renew(page: string): void {
    if (this.#ages.get(page) === this.#knowledge.age) return
    this.#outdated.add(page)
    this.refresh(page)
  }

  /** Looks at a page again in the background; `onChange` hears the result. */
  refresh(page: string, priority: Priority = 'now'): void {
    // Unreadable pages are told where they are listed, replaced work by what replaced it.
    this.of(page, priority).catch(() => undefined)
  }

  /**
   * Looks again at the pages that something new is known of: those looked at last at once, the others behind all other
   * work. `find` tells which they are, among some pages or, with none named, of all; where it fails, all are.
   */
  reconsider(find: (among: readonly string[]) => Promise<readonly string[]>): void {
    this.#unsure += 1
    const recent = this.#known.keys().slice(-recentPages)
    const look = async (): Promise<void> => {
      for (const page of recent.length === 0 ? [] : await find(recent)) {
        this.#outdated.add(page)
        this.refresh(page)
      }
      for (const page of await find([])) if (!recent.includes(page)) this.#outdated.add(page)
      this.#unsure -= 1
      this.sweep()
    }
    look().catch(() => {
      // A corpus that closes meanwhile is looked through anew when it is opened again.
      if (this.#closed) return
      for (const page of this.#counts.keys()) this.#outdated.add(page)
      this.#unsure -= 1
      this.sweep()
    })
  }

  /**
   * Looks at the pages whose findings are not known, then at those that enough has changed around, as many at once as the
   * analyser does, behind all other work.
   */
  sweep(): void {
    if (this.#isSweepDue) return
    this.#isSweepDue = true
    this.#sweeping = this.#sweeping
      .then(() => this.#pause())
      .then(() => {
        this.#isSweepDue = false
        return this.#learn()
      })
      .then(() => this.#lookAtUnknown())
      .then(() => this.#lookAround())
  }

  /** Ends the sweep and keeps the counts for the next run. */
  async close(): Promise<void> {
    this.#closed = true
    this.#endPause()
    await this.#sweeping
    const isKept = this.#isStale || this.#outdated.size > 0 || this.#unsure > 0
    if (!isKept || this.#store.readOnly) return
    const sure = this.#unsure > 0 ? [] : [...this.#counts].filter(([page]) => !this.#outdated.has(page))
    const pages = sure.map(([page, { revision, count }]) => [page, revision, count])
    const behind = this.#knowledge.age - this.#lookedAge
    // Counts can be had again, so that a full disk must not keep a corpus from closing.
    await this.#store.writeCache(cacheName, { version: this.#version, pages, behind }).catch(() => undefined)
  }

  #pause(): Promise<void> {
    if (this.#closed) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, sweepDelay)
      this.#endPause = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async #check(stored: StoredPage, priority: Priority): Promise<readonly Finding[]> {
    const { page } = stored
    const { corpus, stale, forms } = await this.#knowledge.of(stored)
    this.#outdated.delete(page.id)
    this.#ages.set(page.id, this.#knowledge.age)
    if (corpus === null) this.#unlearned.add(page.id)
    for (const other of stale) this.#outdated.add(other)
    const others = async (among: readonly string[]) =>
      (await this.#pagesWith(forms, among)).filter((id) => id !== page.id)
    if (forms.length > 0) this.reconsider(others)
    else if (stale.length > 0 || this.#isBehind()) this.sweep()
    const findings = await this.#analyser.check(page, priority, corpus)
    return withStyles(findings, this.#store.readRecord().styles)
  }

  /** Counts the corpus; pages that were looked at before that are looked at again. */
  async #learn(): Promise<void> {
    const isNew = await this.#knowledge.complete(async () => {
      await this.#quiet()
      return !this.#closed
    })
    if (isNew) for (const page of this.#counts.keys()) this.#outdated.add(page)
    for (const page of this.#unlearned) this.#outdated.add(page)
    this.#unlearned.clear()
  }

  async #lookAtUnknown(): Promise<void> {
    const pages = this.#store.listPages().values()
    const lookOn = async (): Promise<void> => {
      for (const { id, revision, problem } of pages) {
        await this.#quiet()
        if (this.#closed) return
        if (problem === null && (this.countOf(id, revision) === null || this.#outdated.has(id)))
          await this.of(id, 'idle').catch(() => undefined)
      }
    }
    await Promise.all(Array.from({ length: this.#analyser.width }, lookOn))
  }

  /** Whether so much has changed since all pages were looked at that they are to be again. */
  #isBehind(): boolean {
    const changes = this.#knowledge.age - this.#lookedAge
    return changes > 0 && changes * looksPerChange >= this.#counts.size
  }

  /** Looks again at the pages that the corpus was otherwise around when they were looked at. */
  async #lookAround(): Promise<void> {
    if (this.#closed || !this.#isBehind()) return
    const { age } = this.#knowledge
    const before = this.#lookedAge
    this.#lookedAge = age
    for (const page of this.#counts.keys()) if ((this.#ages.get(page) ?? before) < age) this.#outdated.add(page)
    await this.#lookAtUnknown()
  }

  #keep(page: string, found: PageFindings): PageFindings {
    if (this.#closed) return found
    const newer = this.#known.get(page)
    if (newer && newer.revision > found.revision) return found
    const before = this.#counts.get(page)
    const print = checksumOf(JSON.stringify(found))
    this.#known.set(page, found)
    this.#counts.set(page, { revision: found.revision, count: found.findings.length, print })
    this.#isStale = true
    // Most pages that are looked at again for what another one changed stay as they are.
    if (before?.print === print) return found
    this.#onChange(page, found)
    return found
  }
}
