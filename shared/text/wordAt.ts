import { isIdeographAt } from './characters.ts'

/** A stretch of a text in UTF-16 offsets, `to` exclusive. */
export interface TextStretch {
  readonly from: number
  readonly to: number
}

const segmenters = { word: new Intl.Segmenter('zh', { granularity: 'word' }), character: new Intl.Segmenter('zh') }

/** Marks between which and an ideograph a word always ends. */
const marks = '，。、；：！？,.;:!?（）()《》“”「」『』 　\t\n'
/** UTF-16 units on either side that are looked at where no mark comes before. */
const reach = 128

/** Whether the words on both sides of a place are the same when the text is taken apart there. */
const isBorder = (text: string, at: number): boolean =>
  (isIdeographAt(text, at) && marks.includes(text.charAt(at - 1))) ||
  (isIdeographAt(text, at - 1) && marks.includes(text.charAt(at)))

/**
 * The word, or the character as a reader counts it, that stands behind a place of a text; null at its end. Only what
 * stands around the place is looked at, so that the time does not grow with the text: up to a mark, or 128 UTF-16 units.
 */
export function wordAt(text: string, offset: number, granularity: 'word' | 'character' = 'word'): TextStretch | null {
  const [least, most] = [Math.max(0, offset - reach), Math.min(text.length, offset + reach)]
  let start = Math.max(0, offset)
  while (start > least && !isBorder(text, start)) start -= 1
  let end = Math.min(text.length, offset + 1)
  while (end < most && !isBorder(text, end)) end += 1
  const segment = segmenters[granularity].segment(text.slice(start, end)).containing(offset - start)
  if (segment === undefined) return null
  return { from: start + segment.index, to: start + segment.index + segment.segment.length }
}
