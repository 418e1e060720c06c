import type { PageTerms } from './pageTerms.ts'

/** Compares texts of one page by their terms. */
export interface TermShares {
  /**
   * The share of the terms of texts that stand in others too, 0…1; a term weighs less the more texts of the page have
   * it, and counts once.
   */
  shareOf(texts: readonly string[], others: readonly string[]): number
}

// Typed arrays are walked by index throughout: their iterators take several times as long.
function count(frequencies: Int32Array, numbers: Int32Array): void {
  for (let i = 0; i < numbers.length; i++) {
    const term = numbers[i] ?? 0
    frequencies[term] = (frequencies[term] ?? 0) + 1
  }
}

/** Compares texts by their terms; `texts` are those of the page, by which the weights of terms are told. */
export function termShares(texts: readonly string[], terms: PageTerms): TermShares {
  for (const text of texts) terms.of(text)
  const frequencies = new Int32Array(terms.size)
  for (const text of texts) count(frequencies, terms.of(text))

  /** By term, the last comparison that met it among the others, and among the texts themselves. */
  let inOthers = new Int32Array(terms.size)
  let counted = new Int32Array(terms.size)
  let comparison = 0
  return {
    shareOf(own, others) {
      comparison += 1
      for (const text of [...own, ...others]) terms.of(text)
      if (terms.size > inOthers.length) {
        inOthers = new Int32Array(terms.size * 2)
        counted = new Int32Array(terms.size * 2)
      }
      for (const text of others) {
        const numbers = terms.of(text)
        for (let i = 0; i < numbers.length; i++) inOthers[numbers[i] ?? 0] = comparison
      }
      let shared = 0
      let all = 0
      for (const text of own) {
        const numbers = terms.of(text)
        for (let i = 0; i < numbers.length; i++) {
          const term = numbers[i] ?? 0
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
