import type { Article, Page } from '../page/page.ts'
import { storyTerms } from './storyTerms.ts'
import { storyText } from './storyText.ts'

/** Words are counted in so many buckets (feature hashing): what is kept of a topic does not grow with the corpus. */
export const termBuckets = 2 ** 16

/** Knuth's multiplier for spreading keys, 2³² divided by the golden ratio. */
const spread = 0x9e3779b1

const bucketOf = (term: number): number => {
  const high = Math.imul(term / 0x100000000, spread)
  return Math.imul(high ^ term, spread) >>> 16
}

interface Counts {
  stories: number
  readonly terms: Int32Array
}

/** In how many stories each word stands, by its bucket. */
export type StoryCounts = Readonly<Counts>

/** All that is counted: for all tagged stories, and topic by topic. */
export interface TaggedParts {
  readonly all: StoryCounts
  readonly topics: Iterable<readonly [string, StoryCounts]>
}

/** Terms of a story as the counts know them, with how rare each is among the tagged stories, 0 (in all of them) … 1. */
export interface AskedTerms {
  readonly buckets: Int32Array
  readonly rarities: Float64Array
}

/**
 * Counts in how many tagged stories each word stands, for all of them and for each topic. The counts are whole numbers,
 * so that what is taken away again leaves them exactly as they were. Each topic in use takes 256 KB.
 */
export class TaggedCounts {
  readonly #all: Counts
  readonly #topics: Map<string, Counts>

  /** Goes on from what another one told in its `parts`. */
  constructor({ all, topics }: TaggedParts = { all: { stories: 0, terms: new Int32Array(termBuckets) }, topics: [] }) {
    this.#all = { ...all }
    this.#topics = new Map([...topics].map(([topic, counts]) => [topic, { ...counts }]))
  }

  /** What is counted so far, to be kept. */
  get parts(): TaggedParts {
    return { all: this.#all, topics: this.#topics }
  }

  /** Stories with any topic. */
  get stories(): number {
    return this.#all.stories
  }

  /** Counts the tagged articles of a page in. */
  add(page: Page): void {
    for (const article of page.articles) this.#count(article, 1)
  }

  /** Counts what a change of a page took from its tagged articles and gave to them; tells whether it was any. */
  replace(before: Page, after: Page): boolean {
    const old = new Set(before.articles)
    const now = new Set(after.articles)
    const gone = before.articles.filter((article) => !now.has(article))
    const come = after.articles.filter((article) => !old.has(article))
    for (const article of gone) this.#count(article, -1)
    for (const article of come) this.#count(article, 1)
    return [...gone, ...come].some(({ topics }) => topics.length > 0)
  }

  /** Looks terms up, to ask about them topic by topic. */
  ask(terms: readonly number[]): AskedTerms {
    const { stories, terms: counts } = this.#all
    const scale = Math.log(stories + 2)
    const buckets = Int32Array.from(terms, bucketOf)
    const rarities = Float64Array.from(buckets, (bucket) => {
      const share = ((counts[bucket] ?? 0) + 0.5) / (stories + 1)
      return Math.max(0, -Math.log(share) / scale)
    })
    return { buckets, rarities }
  }

  /** The share of a topic's stories that each term stands in, 0…1; null for a topic without a story. */
  shares(topic: string, { buckets }: AskedTerms): Float64Array | null {
    const counts = this.#topics.get(topic)
    if (counts === undefined) return null
    return Float64Array.from(buckets, (bucket) => (counts.terms[bucket] ?? 0) / counts.stories)
  }

  /** The sum of these shares, each times its weight. */
  sum(topic: string, { buckets }: AskedTerms, weights: Float64Array): number | null {
    const counts = this.#topics.get(topic)
    if (counts === undefined) return null
    const { terms, stories } = counts
    let sum = 0
    for (let place = 0; place < buckets.length; place++)
      sum += (terms[buckets[place] ?? 0] ?? 0) * (weights[place] ?? 0)
    return sum / stories
  }

  #count(article: Article, by: 1 | -1): void {
    if (article.topics.length === 0) return
    const hit = new Set<number>()
    for (const term of storyTerms(storyText(article)).terms) hit.add(bucketOf(term))
    const every = [this.#all, ...article.topics.map((topic) => this.#countsOf(topic))]
    for (const counts of every) {
      counts.stories += by
      for (const bucket of hit) counts.terms[bucket] = (counts.terms[bucket] ?? 0) + by
    }
    for (const topic of article.topics) if (this.#topics.get(topic)?.stories === 0) this.#topics.delete(topic)
  }

  #countsOf(topic: string): Counts {
    const known = this.#topics.get(topic) ?? { stories: 0, terms: new Int32Array(termBuckets) }
    this.#topics.set(topic, known)
    return known
  }
}
