import { numberTable } from '../text/numberTable.ts'
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
 * Numbers the terms of a page, so that texts are compared as lists of small numbers: one lookup for each term of the
 * page, and none for each comparison.
 */
export function termShares(texts: readonly string[], recall: Recall): TermShares {
  const table = numberTable(texts.reduce((sum, text) => sum + text.length, 0))
  const known = new Map<string, Int32Array>()
  const numbersOf = (text: string): Int32Array => {
    const before = known.get(text)
    if (before !== undefined) return before
    const own = table.add(recall(termsOf, text))
    known.set(text, own)
    return own
  }
  const frequencies: number[] = []
  for (const text of texts)
    for (const term of numbersOf(text)) {
      if (term === frequencies.length) frequencies.push(1)
      else frequencies[term] = (frequencies[term] ?? 0) + 1
    }

  /** By term, the last comparison that met it among the others, and among the texts themselves. */
  let inOthers = new Int32Array(table.size)
  let counted = new Int32Array(table.size)
  let comparison = 0
  return {
    shareOf(own, others) {
      comparison += 1
      for (const text of [...own, ...others]) numbersOf(text)
      if (table.size > inOthers.length) {
        inOthers = new Int32Array(table.size * 2)
        counted = new Int32Array(table.size * 2)
      }
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
