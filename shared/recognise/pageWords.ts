import { isWordCharacter } from '../text/characters.ts'

/** Text of a page that is looked at for what occurs on it, in UTF-16 units. */
const reach = 400_000

/** What stands side by side somewhere on a page. */
export interface PageWords {
  /** How well a text goes on in another: 2 where three letters across the seam occur on the page, 1 for two, else 0. */
  acrossSeam(left: string, right: string): 0 | 1 | 2
}

const isWord = (text: string): boolean => Array.from(text).every(isWordCharacter)

/** Collects the pairs and triples of letters on a page, so that a word cut in two is known by its other occurrences. */
export function pageWords(texts: readonly string[]): PageWords {
  const known = new Set<string>()
  let read = 0
  for (const text of texts) {
    const part = text.slice(0, Math.max(0, reach - read))
    read += part.length
    for (let i = 0; i + 1 < part.length; i++) {
      known.add(part.slice(i, i + 2))
      known.add(part.slice(i, i + 3))
    }
    if (read >= reach) break
  }
  return {
    acrossSeam(left, right) {
      const before = left.slice(-2)
      const after = right.slice(0, 2)
      const pair = before.slice(-1) + after.slice(0, 1)
      if (!isWord(pair) || !known.has(pair)) return 0
      const triples = [before + after.slice(0, 1), before.slice(-1) + after]
      return triples.some((triple) => triple.length === 3 && isWord(triple) && known.has(triple)) ? 2 : 1
    },
  }
}
