import { isCjk, isWordCharacter } from '../text/characters.ts'

const mark = /\p{M}/u
const digit = /\p{N}/u

/** A join of two texts, in UTF-16 offsets. */
export interface JoinedTexts {
  readonly text: string
  /** What is kept of the left text, from its beginning; the seam, where the caret waits. */
  readonly head: number
  /** Where the right text begins in `text`. */
  readonly tail: number
  /** White space that went from the beginning of the right text. */
  readonly skipped: number
}

function spaceBetween(left: string, right: string): string {
  const before = Array.from(left.slice(-2)).at(-1) ?? ''
  const after = Array.from(right.slice(0, 2))[0] ?? ''
  const isWord = (char: string) => (isWordCharacter(char) || mark.test(char)) && !isCjk(char)
  // A number that the end of a column cut in two is one number.
  return isWord(before) && isWord(after) && !(digit.test(before) && digit.test(after)) ? ' ' : ''
}

/**
 * Two texts as one. White space at the seam goes; one space stands between two words of a script that
 * has spaces, but not between two digits.
 */
export function joinTexts(left: string, right: string): JoinedTexts {
  const kept = left.trimEnd()
  const rest = right.trimStart()
  const space = spaceBetween(kept, rest)
  return {
    text: kept + space + rest,
    head: kept.length,
    tail: kept.length + space.length,
    skipped: right.length - rest.length,
  }
}
