import type { ErrorData } from '../../shared/contract/error.ts'
import { GalleyError, isLostLock } from '../../shared/contract/error.ts'
import { tooLong } from '../../shared/contract/limits.ts'
import type { Corpus, InconsistentName, PageSummary } from '../../shared/contract/records.ts'
import type { Page } from '../../shared/page/page.ts'
import type { Revision } from '../../shared/page/revision.ts'
import type { Analyser } from '../analysis/analyser.ts'
import { CorpusKnowledge } from '../analysis/corpusKnowledge.ts'
import { Findings, type PageFindings } from '../analysis/findings.ts'
import { TopicAdvice } from '../analysis/topicAdvice.ts'
import type { ReadImage } from '../images/readImage.ts'
import { type ShownImage, ShownImages } from '../images/shownImages.ts'
import { CorpusSearch } from '../search/corpusSearch.ts'
import { pagesWithAny } from '../search/pagesWithAny.ts'
import type { CorpusStore, PageEntry } from '../storage/store.ts'
import type { EventHub } from './eventHub.ts'
import { Foreground } from './foreground.ts'
import { KeyedQueue } from './keyedQueue.ts'
import { LruMap } from './lruMap.ts'
import { MadeDecisions } from './madeDecisions.ts'
import { PastPages } from './pastPages.ts'

const keptJournals = 64

export interface CorpusSessionOptions {
  readonly store: CorpusStore
  readonly events: EventHub
  readonly analyser: Analyser
  /** Of the program: counts of findings are kept over a restart as long as it stays the same. */
  readonly version: string
  /** Folder outside of the corpus for what can be made again. */
  readonly cache: string
  /** Address of the built search worker; null searches in this thread. */
  readonly searchWorker: URL | null
}

/** An open corpus with what is known of it beside its files. */
export class CorpusSession {
  readonly store: CorpusStore
  readonly analyser: Analyser
  readonly findings: Findings
  readonly search: CorpusSearch
  readonly topics: TopicAdvice
  readonly decisions = new MadeDecisions()
  /** Orders the changes of each page. */
  readonly queue = new KeyedQueue()
  readonly #events: EventHub
  readonly #knowledge: CorpusKnowledge
  readonly #images: ShownImages
  readonly #journals = new LruMap<string, readonly Revision[]>(keptJournals)
  readonly #past = new PastPages()
  #failing = false
  #isClosed = false

  constructor({ store, events, analyser, version, cache, searchWorker }: CorpusSessionOptions) {
    this.store = store
    this.analyser = analyser
    this.#events = events
    this.#images = new ShownImages(store, analyser, cache)
    this.#knowledge = new CorpusKnowledge(store, version)
    const foreground = new Foreground()
    const quiet = () => foreground.quiet()
    this.search = new CorpusSearch(store, searchWorker, foreground)
    const tell = (page: string, known: PageFindings): void => {
      events.emit({ event: 'findingsChanged', page, ...known })
      this.announce([page])
    }
    this.findings = new Findings(store, analyser, this.#knowledge, version, tell, {
      quiet,
      pagesWith: (words, among) => pagesWithAny(store, this.search, words, among),
    })
    this.topics = new TopicAdvice(store, version, () => events.emit({ event: 'suggestionsChanged' }))
  }

  /** Whether nobody waits any more for what is found out about this corpus. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Throws `pageMissing`. */
  entryOf(page: string): PageEntry {
    const entry = this.store.listPages().find(({ id }) => id === page)
    if (!entry) throw new GalleyError('pageMissing', { page })
    return entry
  }

  summaryOf(entry: PageEntry): PageSummary {
    const { id, name, title, articles, tagged, characters, state, topics, revision, hasImage, problem } = entry
    const findings = this.findings.countOf(id, revision)
    const readOnly = tooLong({ name: entry.name, characters: entry.sourceCharacters }) !== null
    const digest = { title, articles, tagged, characters, state, topics }
    return { id, name, ...digest, revision, hasImage, problem, findings, readOnly }
  }

  summaries(): readonly PageSummary[] {
    return this.store.listPages().map((entry) => this.summaryOf(entry))
  }

  toCorpus(): Corpus {
    const { id, title, vocabulary, known, styles } = this.store.readRecord()
    const { path, readOnly, problems } = this.store
    return { id, title, path, readOnly, problems, vocabulary, known, styles, pages: this.summaries() }
  }

  /** Tells the summaries of these pages. */
  announce(pages: readonly string[]): void {
    this.#events.emit({ event: 'pagesChanged', pages: pages.map((page) => this.summaryOf(this.entryOf(page))) })
  }

  /** All revisions of a page in order, kept for the pages that were used last. */
  async revisionsOf(page: string): Promise<readonly Revision[]> {
    const known = this.#journals.get(page) ?? (await this.store.readRevisions(page))
    this.#journals.set(page, known)
    return known
  }

  /**
   * A page as it stood after the revision of that number; 0 is the import. Throws `revisionMissing`, and `cancelled` once
   * `signal` says so.
   */
  async pageAt(page: string, number: number, signal?: AbortSignal): Promise<Page> {
    const stored = await this.store.readPage(page)
    return this.#past.at(stored, await this.revisionsOf(page), number, signal)
  }

  /** Takes note of a revision that is on the disk. */
  remember(page: string, revision: Revision): void {
    const known = this.#journals.get(page)
    // Whoever read the list at the same moment has it already.
    if (known && known.at(-1)?.id !== revision.id) this.#journals.set(page, [...known, revision])
  }

  /** All names that the corpus spells in several ways. Rejects with `cancelled` when it is closed meanwhile. */
  inconsistentNames(): Promise<readonly InconsistentName[]> {
    return this.#knowledge.inconsistentNames()
  }

  /** File of a page's scan in a format that browsers show; null when it has none. */
  imageFile(page: string): Promise<ShownImage | null> {
    return this.#images.file(page)
  }

  /** Attaches a scan to a page in place of the one before, or takes it away. */
  changeImage(page: string, image: ReadImage | null): Promise<void> {
    return this.queue.run([page], () => (image ? this.#images.attach(page, image) : this.store.writeImage(page, null)))
  }

  /** Attaches a scan again that the page had before. Throws `fileMissing`. */
  restoreImage(page: string, stamp: string): Promise<void> {
    return this.queue.run([page], () => this.store.restoreImage(page, stamp))
  }

  /** Throws `corpusReadOnly`, or what made the corpus so while it was open: `corpusTakenOver` or `corpusLockGone`. */
  assertWritable(): void {
    const { readOnly } = this.store
    if (readOnly === null) return
    const { code, params } = readOnly
    throw isLostLock(code) ? new GalleyError(code, params) : new GalleyError('corpusReadOnly')
  }

  /** Writes, and tells all clients when writing begins to fail and when it works again. */
  async write(work: () => Promise<void>): Promise<void> {
    this.assertWritable()
    try {
      await work()
      this.#tellWriting(null)
    } catch (error) {
      if (error instanceof GalleyError && (error.code === 'diskFull' || error.code === 'writeFailed'))
        this.#tellWriting(error.toData())
      throw error
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    try {
      await this.search.close()
      await this.queue.idle()
      await this.findings.close()
      await this.topics.close()
      await this.#knowledge.close()
    } finally {
      // Whatever went wrong before: the lock is given up, and what is pending written.
      await this.store.close()
    }
  }

  #tellWriting(error: ErrorData | null): void {
    if (!error && !this.#failing) return
    this.#failing = error !== null
    this.#events.emit({ event: 'writeFailed', error })
  }
}
