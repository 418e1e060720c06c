import { numberTable } from '../text/numberTable.ts'
import { eachTerm } from './eachTerm.ts'
import type { StoryPiece } from './storyText.ts'

/** The terms of a story, each once, with their weights: `terms[i]` counts `weights[i]`. */
export interface StoryTerms {
  readonly terms: readonly number[]
  readonly weights: Float64Array
  /** Euclidean length of the weights. */
  readonly length: number
}

/** What is said ten times is not ten times as telling: weights grow with the logarithm of the weighted count. */
export function storyTerms(pieces: readonly StoryPiece[]): StoryTerms {
  const all: number[] = []
  const counted: number[] = []
  for (const { text, weight } of pieces)
    eachTerm(text, (term) => {
      all.push(term)
      counted.push(weight)
    })
  const table = numberTable(all.length)
  const places = table.add(all)
  const terms: number[] = []
  const weights = new Float64Array(table.size)
  for (let i = 0; i < all.length; i++) {
    const place = places[i] ?? 0
    if (place === terms.length) terms.push(all[i] ?? 0)
    weights[place] = (weights[place] ?? 0) + (counted[i] ?? 0)
  }
  let squares = 0
  for (let i = 0; i < weights.length; i++) {
    const weight = Math.log2(1 + (weights[i] ?? 0))
    weights[i] = weight
    squares += weight * weight
  }
  return { terms, weights, length: Math.sqrt(squares) }
}
