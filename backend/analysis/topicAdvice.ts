import { tooLong } from '../../shared/contract/limits.ts'
import type { TopicSuggestion } from '../../shared/contract/records.ts'
import type { Page } from '../../shared/page/page.ts'
import { suggestTopics } from '../../shared/topics/suggestTopics.ts'
import { TaggedCounts } from '../../shared/topics/taggedCounts.ts'
import { type VocabularyWeights, weighVocabulary } from '../../shared/topics/vocabularyWeights.ts'
import type { CorpusStore } from '../storage/store.ts'

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

/**
 * Proposes topics for the articles of a corpus's pages. What the tagged articles say is counted in memory: read once
 * from all pages that have any, in the background, and kept true by each revision after.
 */
export class TopicAdvice {
  readonly #store: CorpusStore
  readonly #onChange: () => void
  readonly #counts = new TaggedCounts()
  /** Pages with tagged articles that are not counted yet. */
  readonly #unread: Set<string>
  /** By page that was read, its revision then. */
  readonly #read = new Map<string, number>()
  #vocabulary: VocabularyWeights | null = null
  #closed = false
  #learning: Promise<void> = Promise.resolve()
  #endPause: () => void = () => undefined

  /** `onChange` hears that other topics may be proposed than before. */
  constructor(store: CorpusStore, onChange: () => void) {
    this.#store = store
    this.#onChange = onChange
    const tagged = store.listPages().filter((entry) => entry.tagged > 0 && entry.problem === null)
    this.#unread = new Set(tagged.map(({ id }) => id))
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

  /** Reads the tagged articles of all pages, a page at a time, behind other work. */
  learn(): void {
    this.#learning = this.#pause().then(() => this.#readTagged())
  }

  /** Takes note of a revision that is on the disk. */
  revise(id: string, { number, before, after }: RevisedPage): void {
    if (number <= (this.#read.get(id) ?? 0)) return
    // Of a page whose turn has not come yet nothing is counted.
    const wasUnread = this.#unread.delete(id)
    if (wasUnread) this.#counts.add(after)
    if (wasUnread || this.#counts.replace(before, after)) this.#onChange()
  }

  /** Takes note of another vocabulary. */
  changeVocabulary(): void {
    this.#vocabulary = null
    this.#onChange()
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#endPause()
    await this.#learning
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

  async #readTagged(): Promise<void> {
    if (this.#unread.size === 0) return
    for (const id of [...this.#unread]) {
      if (this.#closed) return
      // A page that became unreadable is told where it is listed.
      const stored = await this.#store.readPage(id).catch(() => null)
      // Revised meanwhile, it is counted as it became.
      if (!this.#unread.delete(id) || stored === null) continue
      this.#counts.add(stored.page)
      this.#read.set(id, stored.revision)
    }
    this.#onChange()
  }

  #weights(): VocabularyWeights {
    this.#vocabulary ??= weighVocabulary(this.#store.readRecord().vocabulary)
    return this.#vocabulary
  }
}
