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

/** Texts that are compared as one. */
interface TextGroup {
  readonly id: number
  readonly texts: readonly NumberedText[]
}

/** Groups by the list of their texts, and of the page that was looked at last shares by the groups compared. */
interface Memory {
  readonly groups: WeakMap<readonly string[], TextGroup>
  count: number
  shares: Map<number, number>
}

const newMemory = (): Memory => ({ groups: new WeakMap(), count: 0, shares: new Map() })
const memories = new WeakMap<object, Memory>()

/** Two ids as one number. */
const most = 2 ** 26
const keyOf = (own: TextGroup, others: TextGroup): number => own.id * most + others.id

/**
 * Compares texts by their terms; `texts` are those of the page, by which the weights of terms are told. What was compared
 * for the page before, in the same lists, holds on as long as no term of the texts weighs another: after an edit little
 * is compared anew.
 * Holds until it is asked for another page with the same numbering.
 */
export function termShares(texts: readonly string[], terms: PageTerms): TermShares {
  const { weightOf, hasMoved } = termFrequencies(texts, terms)
  const memory = memories.get(terms.numbering) ?? newMemory()
  memories.set(terms.numbering, memory)
  const before = memory.shares
  const now = new Map<number, number>()
  memory.shares = now
  const groupOf = (list: readonly string[]): TextGroup => {
    const known = memory.groups.get(list)
    if (known !== undefined) return known
    const group = { id: memory.count++, texts: list.map(terms.numbered) }
    memory.groups.set(list, group)
    return group
  }

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
      const own = groupOf(ownTexts)
      const others = groupOf(otherTexts)
      const key = keyOf(own, others)
      const known = now.get(key)
      if (known !== undefined) return known
      const earlier = before.get(key)
      const share = earlier === undefined || own.texts.some(hasMoved) ? compare(own.texts, others.texts) : earlier
      now.set(key, share)
      return share
    },
  }
}
