import type { Topic } from '../contract/records.ts'
import { eachTerm, passes, sieveOf, type TermSieve } from './eachTerm.ts'

/** How much each field of a vocabulary's topic tells of its stories. */
const fieldWeights = { label: 1, alternative: 0.9, definition: 0.35 }

/** Of two topics that match alike the one with less text about it is meant: the square root of its length, halved. */
const lengthPower = 0.25

/** That a term speaks for a topic, by its place in the vocabulary, and how much. */
export interface TopicWeight {
  readonly topic: number
  readonly weight: number
}

/** What labels, alternative labels and definitions of a vocabulary say of words. */
export interface VocabularyWeights {
  readonly topics: readonly Topic[]
  /** Lets through the terms that speak for any topic. */
  readonly sieve: TermSieve
  /** The topics that a term speaks for. */
  of(term: number): readonly TopicWeight[]
}

const none: readonly TopicWeight[] = []

/**
 * Weighs the words of a vocabulary: by the best field that a word stands in, and less the more topics share it
 * (inverse document frequency with topics for documents).
 */
export function weighVocabulary(topics: readonly Topic[]): VocabularyWeights {
  const rows = new Map<number, Map<number, number>>()
  const note = (text: string, topic: number, weight: number): void =>
    eachTerm(text, (term) => {
      const row = rows.get(term) ?? new Map<number, number>()
      row.set(topic, Math.max(row.get(topic) ?? 0, weight))
      rows.set(term, row)
    })
  for (const [topic, { label, alternatives, definition }] of topics.entries()) {
    note(label, topic, fieldWeights.label)
    for (const alternative of alternatives) note(alternative, topic, fieldWeights.alternative)
    note(definition, topic, fieldWeights.definition)
  }
  const squares = new Float64Array(topics.length)
  const weighed = Array.from(rows, ([term, row]) => {
    const shared = [...row.values()].reduce((sum, weight) => sum + weight, 0)
    const rarity = Math.log(1 + topics.length / shared)
    for (const [topic, weight] of row) squares[topic] = (squares[topic] ?? 0) + (weight * rarity) ** 2
    return { term, row, rarity }
  })
  const lengths = squares.map((sum) => Math.max(1, sum) ** lengthPower)
  const final = new Map(
    weighed.map(({ term, row, rarity }) => [
      term,
      Array.from(row, ([topic, weight]) => ({ topic, weight: (weight * rarity) / (lengths[topic] ?? 1) })),
    ]),
  )
  const sieve = sieveOf(final.keys())
  return { topics, sieve, of: (term) => (passes(sieve, term) ? (final.get(term) ?? none) : none) }
}
