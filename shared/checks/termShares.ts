import type { NumberedText, PageTerms } from './pageTerms.ts'
import { termFrequencies } from './termFrequencies.ts'

/** Compares texts of one page by their terms. */
export interface TermShares {
  /**
   * The share of the terms of texts that stand in others too, 0…1; a term weighs less the more texts of the page have
   * it, and counts once.
   */
  shareOf(texts: readonly string[], others: readonly string[]): number
}

/** Shares by the texts compared, of the page that was looked at last. */
const memories = new WeakMap<object, Map<string, number>>()

function keyOf(own: readonly NumberedText[], others: readonly NumberedText[]): string {
  let key = ''
  for (const { id } of own) key += `${id},`
  for (const { id } of others) key += `:${id}`
  return key
}

/**
 * Compares texts by their terms; `texts` are those of the page, by which the weights of terms are told. What was compared
 * for the page before holds on as long as no term of the texts weighs another: after an edit little is compared anew.
 * Holds until it is asked for another page with the same numbering.
 */
export function termShares(texts: readonly string[], terms: PageTerms): TermShares {
  const { weightOf, hasMoved } = termFrequencies(texts, terms)
  const before = memories.get(terms.numbering)
  const now = new Map<string, number>()
  memories.set(terms.numbering, now)

  /** By term, the last comparison that met it among the others, and among the texts themselves. */
  let inOthers = new Int32Array(0)
  let counted = new Int32Array(0)
  let comparison = 0
  // Typed arrays are walked by index throughout: their iterators take several times as long.
  const compare = (own: readonly NumberedText[], others: readonly NumberedText[]): number => {
    comparison += 1
    if (terms.size > inOthers.length) {
      inOthers = new Int32Array(terms.size * 2)
      counted = new Int32Array(terms.size * 2)
    }
    for (const { terms: numbers } of others) {
      for (let i = 0; i < numbers.length; i++) inOthers[numbers[i] ?? 0] = comparison
    }
    let shared = 0
    let all = 0
    for (const { terms: numbers } of own) {
      for (let i = 0; i < numbers.length; i++) {
        const term = numbers[i] ?? 0
        if (counted[term] === comparison) continue
        counted[term] = comparison
        const weight = weightOf(term)
        all += weight
        if (inOthers[term] === comparison) shared += weight
      }
    }
    return all === 0 ? 0 : shared / all
  }
  return {
    shareOf(ownTexts, otherTexts) {
      const own = ownTexts.map(terms.numbered)
      const others = otherTexts.map(terms.numbered)
      const key = keyOf(own, others)
      const known = now.get(key)
      if (known !== undefined) return known
      const earlier = before?.get(key)
      const share = earlier === undefined || own.some(hasMoved) ? compare(own, others) : earlier
      now.set(key, share)
      return share
    },
  }
}
