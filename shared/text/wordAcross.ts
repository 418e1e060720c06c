import { isIdeographAt } from './characters.ts'

/** Letters on each side of a seam that decide how the words around it part. */
export const reach = 6

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Whether a word of the dictionary that comes with the JavaScript engine (ICU's, simplified and traditional) stands
 * across the seam when a text goes on in another; false unless ideographs meet there.
 */
export function wordAcross(left: string, right: string): boolean {
  const before = left.trimEnd().slice(-reach)
  const after = right.trimStart().slice(0, reach)
  if (!isIdeographAt(before, before.length - 1) || !isIdeographAt(after, 0)) return false
  const around = words.segment(before + after).containing(before.length)
  return around !== undefined && around.index < before.length
}
