import { eachTerm, type TermSieve } from './eachTerm.ts'
import type { StoryPiece } from './storyText.ts'

/** The terms of a story, each once, with their weights: `terms[i]` counts `weights[i]`. */
export interface StoryTerms {
  readonly terms: readonly number[]
  readonly weights: Float64Array
  /** Euclidean length of the weights. */
  readonly length: number
}

/**
 * The terms of a story, or those that a sieve lets through. What is said ten times is not ten times as telling: weights grow with
 * the logarithm of the weighted count.
 */
export function storyTerms(pieces: readonly StoryPiece[], sieve?: TermSieve): StoryTerms {
  const counts = new Map<number, number>()
  for (const { text, weight } of pieces)
    eachTerm(text, (term) => counts.set(term, (counts.get(term) ?? 0) + weight), sieve)
  const weights = new Float64Array(counts.size)
  let place = 0
  let squares = 0
  for (const count of counts.values()) {
    const weight = Math.log2(1 + count)
    weights[place++] = weight
    squares += weight * weight
  }
  return { terms: [...counts.keys()], weights, length: Math.sqrt(squares) }
}
