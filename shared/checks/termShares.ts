import { termsOf } from '../text/terms.ts'
import type { Recall } from './recall.ts'

/** Compares texts of one page by their terms. */
export interface TermShares {
  /**
   * The share of the terms of texts that stand in others too, 0…1; a term weighs less the more texts of the page have
   * it, and counts once.
   */
  shareOf(texts: readonly string[], others: readonly string[]): number
}

/**
 * Numbers the terms of a page, so that texts are compared as lists of numbers: one lookup for each term of the page, and
 * none for each comparison.
 */
export function termShares(texts: readonly string[], recall: Recall): TermShares {
  const numbers = new Map<string, number>()
  const frequencies: number[] = []
  const known = new Map<string, readonly number[]>()
  const numbersOf = (text: string): readonly number[] => {
    const before = known.get(text)
    if (before !== undefined) return before
    const own: number[] = []
    for (const term of recall(termsOf, text)) {
      const next = numbers.size
      const given = numbers.get(term) ?? next
      if (given === next) {
        numbers.set(term, next)
        frequencies.push(0)
      }
      own.push(given)
    }
    known.set(text, own)
    return own
  }
  for (const text of texts) for (const term of numbersOf(text)) frequencies[term] = (frequencies[term] ?? 0) + 1

  /** By term, the last comparison that met it among the others, and among the texts themselves. */
  const inOthers: number[] = []
  const counted: number[] = []
  let comparison = 0
  return {
    shareOf(own, others) {
      comparison += 1
      for (const text of others) for (const term of numbersOf(text)) inOthers[term] = comparison
      let shared = 0
      let all = 0
      for (const text of own) {
        for (const term of numbersOf(text)) {
          if (counted[term] === comparison) continue
          counted[term] = comparison
          const weight = 1 / Math.max(1, frequencies[term] ?? 1)
          all += weight
          if (inOthers[term] === comparison) shared += weight
        }
      }
      return all === 0 ? 0 : shared / all
    },
  }
}
