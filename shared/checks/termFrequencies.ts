import type { NumberedText, PageTerms } from './pageTerms.ts'

/** How many texts of a page have each term. */
export interface TermFrequencies {
  /** How much a term tells: less the more texts have it, 0…1. */
  weightOf(term: number): number
  /** Whether a term of this text weighs another than it did for the page before. */
  hasMoved(text: NumberedText): boolean
}

/** What was counted last, and how often each term. */
interface Counts {
  texts: readonly NumberedText[]
  frequencies: Int32Array
  /** By term, the last page for which it was counted anew, how often it was counted before, and the last for which it weighed another. */
  touchedIn: Int32Array
  was: Int32Array
  movedIn: Int32Array
  page: number
}

const counts = new WeakMap<object, Counts>()

const newCounts = (): Counts => ({
  texts: [],
  frequencies: new Int32Array(0),
  touchedIn: new Int32Array(0),
  was: new Int32Array(0),
  movedIn: new Int32Array(0),
  page: 0,
})

function grown(numbers: Int32Array, size: number): Int32Array {
  if (numbers.length >= size) return numbers
  const longer = new Int32Array(size * 2)
  longer.set(numbers)
  return longer
}

/** What stands between the texts with which two pages begin and end alike, of the one and of the other. */
function differences(
  before: readonly NumberedText[],
  now: readonly NumberedText[],
): { readonly gone: readonly NumberedText[]; readonly come: readonly NumberedText[] } {
  const shorter = Math.min(before.length, now.length)
  let head = 0
  while (head < shorter && before[head] === now[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++
  return { gone: before.slice(head, before.length - tail), come: now.slice(head, now.length - tail) }
}

/**
 * Counts in how many of the texts each term stands. After an edit only the texts that changed are counted, so what this
 * gives holds until the texts of another page are counted with the same numbering.
 */
export function termFrequencies(texts: readonly string[], terms: PageTerms): TermFrequencies {
  const known = counts.get(terms.numbering) ?? newCounts()
  counts.set(terms.numbering, known)
  const now = texts.map(terms.numbered)
  const { gone, come } = differences(known.texts, now)
  known.texts = now
  known.page += 1
  known.frequencies = grown(known.frequencies, terms.size)
  known.touchedIn = grown(known.touchedIn, terms.size)
  known.was = grown(known.was, terms.size)
  known.movedIn = grown(known.movedIn, terms.size)
  const { frequencies, touchedIn, was, movedIn, page } = known
  const isFirst = page === 1
  // A term that the text kept goes down and up again: what it was before tells whether it moved.
  const touched: number[] = []
  // Typed arrays are walked by index throughout: their iterators take several times as long.
  const count = ({ terms: numbers }: NumberedText, times: 1 | -1): void => {
    for (let i = 0; i < numbers.length; i++) {
      const term = numbers[i] ?? 0
      const frequency = frequencies[term] ?? 0
      if (!isFirst && touchedIn[term] !== page) {
        touchedIn[term] = page
        was[term] = frequency
        touched.push(term)
      }
      frequencies[term] = frequency + times
    }
  }
  for (const text of gone) count(text, -1)
  for (const text of come) count(text, 1)
  let moved = 0
  for (const term of touched) {
    if (Math.max(1, was[term] ?? 0) === Math.max(1, frequencies[term] ?? 0)) continue
    movedIn[term] = page
    moved += 1
  }
  const asked = new Map<number, boolean>()
  const look = ({ terms: numbers }: NumberedText): boolean => {
    for (let i = 0; i < numbers.length; i++) if (movedIn[numbers[i] ?? 0] === page) return true
    return false
  }
  return {
    weightOf: (term) => 1 / Math.max(1, frequencies[term] ?? 1),
    hasMoved(text) {
      if (moved === 0) return false
      const found = asked.get(text.id) ?? look(text)
      asked.set(text.id, found)
      return found
    },
  }
}
