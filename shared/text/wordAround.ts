import { isIdeographAt } from './characters.ts'
import type { TextStretch } from './wordAt.ts'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Whether a text begins like a name of a person. */
export type IsName = (text: string) => boolean

const noName: IsName = () => false
const longestName = 3

/**
 * The words that a stretch of a text lies in, as ICU parts them. A character that stands by itself says nothing: it is
 * taken with what stands beside it, from where `isName` says that a name begins, else with one ideograph on either side.
 * UTF-16 offsets.
 */
export function wordAround(text: string, { from, to }: TextStretch, isName: IsName = noName): TextStretch {
  const segments = words.segment(text)
  const first = segments.containing(from)
  const last = segments.containing(Math.max(from, to - 1))
  const start = first?.index ?? from
  const end = last === undefined ? to : last.index + last.segment.length
  if (end - start > 1) return { from: start, to: end }
  for (let at = start; at > start - longestName && isIdeographAt(text, at); at -= 1) {
    let stop = at
    while (stop < at + longestName && isIdeographAt(text, stop)) stop += 1
    const isAlone = at === start || segments.containing(at)?.segment.length === 1
    if (isAlone && stop - at > 1 && stop >= end && isName(text.slice(at, stop))) return { from: at, to: stop }
  }
  return {
    from: isIdeographAt(text, start - 1) ? start - 1 : start,
    to: isIdeographAt(text, end) ? end + 1 : end,
  }
}
