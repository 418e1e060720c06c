import { isWordCharacter } from '../text/characters.ts'
import { type GramSet, gramSet } from '../text/gramSet.ts'

/** Text of a page that is looked at for what occurs on it, in UTF-16 units. */
const reach = 400_000

/** Up to so many questions the text is searched: it takes less than to collect all that stands in it. */
const few = 64

/** What stands side by side somewhere on a page. */
export interface PageWords {
  /** How well a text goes on in another: 2 where three letters across the seam occur on the page, 1 for two, else 0. */
  acrossSeam(left: string, right: string): 0 | 1 | 2
}

const isWord = (text: string): boolean => Array.from(text).every(isWordCharacter)

/** Looks up the pairs and triples of letters on a page, so that a word cut in two is known by its other occurrences. */
export function pageWords(texts: readonly string[]): PageWords {
  let text: string | undefined
  let asked = 0
  const sets = new Map<number, GramSet>()
  const has = (gram: string, size: 2 | 3): boolean => {
    if (gram.length !== size) return false
    // A line end is no letter, so that no pair or triple is asked for that reaches from one text into the next.
    text ??= texts.join('\n').slice(0, reach)
    asked += 1
    if (asked <= few) return text.includes(gram)
    const set = sets.get(size) ?? gramSet(text, size)
    sets.set(size, set)
    return set.has(gram)
  }
  return {
    acrossSeam(left, right) {
      const before = left.slice(-2)
      const after = right.slice(0, 2)
      const pair = before.slice(-1) + after.slice(0, 1)
      if (!isWord(pair) || !has(pair, 2)) return 0
      const around = [before + after.slice(0, 1), before.slice(-1) + after]
      return around.some((triple) => isWord(triple) && has(triple, 3)) ? 2 : 1
    },
  }
}
