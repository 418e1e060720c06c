import type { TextStretch } from '../text/wordAt.ts'

/** No known word is longer, in UTF-16 units: forty characters of two each. */
const longest = 80

/** Whether a stretch of a text lies in what a person said is right. In the same time for each known word, however long the text is. */
export function isKnownAt(text: string, { from, to }: TextStretch, known: ReadonlySet<string>): boolean {
  const start = Math.max(0, to - longest)
  const near = text.slice(start, from + longest)
  for (const word of known) {
    for (let at = near.indexOf(word); at >= 0 && start + at <= from; at = near.indexOf(word, at + 1)) {
      if (to <= start + at + word.length) return true
    }
  }
  return false
}
