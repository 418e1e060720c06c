import type { TextStretch } from '../text/wordAt.ts'

/** Whether a stretch of a text lies in what a person said is right. In time linear in the text for each known word. */
export function isKnownAt(text: string, { from, to }: TextStretch, known: ReadonlySet<string>): boolean {
  for (const word of known) {
    for (let at = text.indexOf(word); at >= 0 && at <= from; at = text.indexOf(word, at + 1)) {
      if (to <= at + word.length) return true
    }
  }
  return false
}
