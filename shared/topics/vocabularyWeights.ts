import type { Topic } from '../contract/records.ts'
import { numberTable } from '../text/numberTable.ts'
import { eachTerm } from './eachTerm.ts'

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
  /** For each of the terms the topics that it speaks for. */
  of(terms: readonly number[]): readonly (readonly TopicWeight[])[]
}

const none: readonly TopicWeight[] = []

/**
 * Weighs the words of a vocabulary: by the best field that a word stands in, and less the more topics share it
 * (inverse document frequency with topics for documents).
 */
export function weighVocabulary(topics: readonly Topic[]): VocabularyWeights {
  const table = numberTable()
  const rows: Map<number, number>[] = []
  const note = (text: string, topic: number, weight: number): void => {
    const terms: number[] = []
    eachTerm(text, (term) => terms.push(term))
    for (const place of table.add(terms)) {
      const row = rows[place] ?? new Map<number, number>()
      row.set(topic, Math.max(row.get(topic) ?? 0, weight))
      rows[place] = row
    }
  }
  for (const [topic, { label, alternatives, definition }] of topics.entries()) {
    note(label, topic, fieldWeights.label)
    for (const alternative of alternatives) note(alternative, topic, fieldWeights.alternative)
    note(definition, topic, fieldWeights.definition)
  }
  const squares = new Float64Array(topics.length)
  const weighed = rows.map((row) => {
    const shared = [...row.values()].reduce((sum, weight) => sum + weight, 0)
    const rarity = Math.log(1 + topics.length / shared)
    return [...row].map(([topic, weight]) => {
      squares[topic] = (squares[topic] ?? 0) + (weight * rarity) ** 2
      return { topic, weight: weight * rarity }
    })
  })
  const lengths = squares.map((sum) => Math.max(1, sum) ** lengthPower)
  const final = weighed.map((row) =>
    row.map(({ topic, weight }) => ({ topic, weight: weight / (lengths[topic] ?? 1) })),
  )
  return { topics, of: (terms) => Array.from(table.find(terms), (place) => final[place] ?? none) }
}
