import { z } from 'zod'
import { tooLong } from '../../shared/contract/limits.ts'
import type { TopicSuggestion } from '../../shared/contract/records.ts'
import type { Page } from '../../shared/page/page.ts'
import { suggestTopics } from '../../shared/topics/suggestTopics.ts'
import { TaggedCounts } from '../../shared/topics/taggedCounts.ts'
import { type VocabularyWeights, weighVocabulary } from '../../shared/topics/vocabularyWeights.ts'
import type { CorpusStore } from '../storage/store.ts'
import { pageAt } from './pageAt.ts'
import { readTagged, writeTagged } from './taggedRecord.ts'

/** What is proposed for the articles of a page at a revision. */
export interface PageAdvice {
  readonly revision: number
  readonly articles: readonly { readonly article: string; readonly suggestions: readonly TopicSuggestion[] }[]
}

/** A revision of a page, with the page before and after it. */
export interface RevisedPage {
  readonly number: number
  readonly before: Page
  readonly after: Page
}

/** Milliseconds that a corpus waits to be read: the page that is opened first comes before the others. */
const delay = 500

const noAdvice: readonly TopicSuggestion[] = []

const cacheName = 'tagged'
const cacheSchema = z.object({
  version: z.string(),
  revisions: z.array(z.tuple([z.string(), z.number().int()])),
  record: z.unknown(),
})

/**
 * Proposes topics for the articles of a corpus's pages. What the tagged articles say is counted: taken from `cache/`, or
 * read from all pages that have any, in the background, and kept true by each revision after.
 */
export class TopicAdvice {
  readonly #store: CorpusStore
  readonly #version: string
  readonly #onChange: () => void
  #counts = new TaggedCounts()
  /** By page that is counted, the revision that was. */
  #counted = new Map<string, number>()
  /** Whether it is known what an earlier run had counted. */
  #isReady = false
  #vocabulary: VocabularyWeights | null = null
  #isChanged = false
  #closed = false
  #learning: Promise<void> = Promise.resolve()
  #endPause: () => void = () => undefined

  /** `version` is the program's: counts of another one are not taken up. `onChange` hears that other topics may be proposed. */
  constructor(store: CorpusStore, version: string, onChange: () => void) {
    this.#store = store
    this.#version = version
    this.#onChange = onChange
  }

  /** Proposals for a page as it stands. Rejects with `pageMissing` and `pageDamaged`. */
  async of(id: string): Promise<PageAdvice> {
    const { page, revision, source } = await this.#store.readPage(id)
    const vocabulary = this.#weights()
    const isLong = tooLong(source) !== null
    const articles = page.articles.map((article) => ({
      article: article.id,
      suggestions: isLong ? noAdvice : suggestTopics(article, vocabulary, this.#counts),
    }))
    return { revision, articles }
  }

  /** Takes up what an earlier run counted, and reads the other tagged articles, a page at a time, behind other work. */
  learn(): void {
    this.#learning = this.#pause()
      .then(() => this.#restore())
      .then(() => this.#readTagged())
  }

  /** Takes note of a revision that is on the disk. */
  revise(id: string, { number, before, after }: RevisedPage): void {
    const counted = this.#counted.get(id)
    // What is not counted up to here is read as it stands then.
    if (!this.#isReady || (counted !== undefined && number !== counted + 1)) return
    this.#counted.set(id, number)
    this.#isChanged = true
    // Of a page whose turn has not come yet nothing is counted.
    const isFirst = counted === undefined
    if (isFirst) this.#counts.add(after)
    const isOther = isFirst ? hasTopics(before) || hasTopics(after) : this.#counts.replace(before, after)
    if (isOther) this.#onChange()
  }

  /** Takes note of another vocabulary. */
  changeVocabulary(): void {
    this.#vocabulary = null
    this.#onChange()
  }

  /** Keeps the counts for the next run; what cannot be written is counted again then. */
  async close(): Promise<void> {
    this.#closed = true
    this.#endPause()
    await this.#learning
    if (!this.#isChanged || !this.#isReady || this.#store.readOnly) return
    const record = writeTagged(this.#counts)
    const value = { version: this.#version, revisions: [...this.#counted], record }
    await this.#store.writeCache(cacheName, value).catch(() => undefined)
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, delay)
      this.#endPause = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async #restore(): Promise<void> {
    if (this.#closed) return
    const parsed = cacheSchema.safeParse(await this.#store.readCache(cacheName).catch(() => null))
    const listed = new Map(this.#store.listPages().map(({ id, revision }) => [id, revision]))
    if (parsed.success && parsed.data.version === this.#version) {
      const counts = readTagged(parsed.data.record)
      // Pages that are gone, or went back: what they were cannot be counted out again.
      const isOld = parsed.data.revisions.some(([id, revision]) => (listed.get(id) ?? -1) < revision)
      if (counts !== null && !isOld) {
        this.#counts = counts
        this.#counted = new Map(parsed.data.revisions)
      }
    }
    this.#isReady = true
    if (this.#counts.stories > 0) this.#onChange()
  }

  async #readTagged(): Promise<void> {
    let isNew = false
    for (const { id, tagged, revision, problem } of this.#store.listPages()) {
      if (this.#closed) return
      const counted = this.#counted.get(id)
      const isKnown = counted === undefined ? tagged === 0 : counted >= revision
      if (problem !== null || isKnown) continue
      // A page that became unreadable is told where it is listed.
      const read = await this.#read(id, counted).catch(() => null)
      // Revised meanwhile, it is counted as it became.
      if (read === null || this.#counted.get(id) !== counted) continue
      const { stored, before } = read
      if (before === null) this.#counts.add(stored.page)
      else this.#counts.replace(before, stored.page)
      this.#counted.set(id, stored.revision)
      this.#isChanged = true
      isNew = true
    }
    if (isNew) this.#onChange()
  }

  /** A page as it stands, and as it was when it was counted. */
  async #read(id: string, counted: number | undefined) {
    const stored = await this.#store.readPage(id)
    return { stored, before: counted === undefined ? null : await pageAt(this.#store, stored, counted) }
  }

  #weights(): VocabularyWeights {
    this.#vocabulary ??= weighVocabulary(this.#store.readRecord().vocabulary)
    return this.#vocabulary
  }
}

const hasTopics = ({ articles }: Page): boolean => articles.some(({ topics }) => topics.length > 0)
