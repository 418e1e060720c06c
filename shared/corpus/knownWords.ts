import { z } from 'zod'

/** Longest name, place or word that can be known to be right, in characters. */
export const longestKnownWord = 40
/** How many a corpus can know. */
export const mostKnownWords = 10_000
/** Characters of a line that are looked at: what is longer is refused whatever follows. */
const longestLine = 200

/** Why a line is not taken: one character alone stands everywhere, and a line without letters names nothing. */
export const refusalReasons = ['short', 'long', 'noLetters', 'full'] as const

/** What became of the lines that were given. */
export const knownReportSchema = z
  .object({
    added: z.array(z.string()).readonly(),
    /** Known before. */
    present: z.array(z.string()).readonly(),
    refused: z.array(z.object({ text: z.string(), reason: z.enum(refusalReasons) }).readonly()).readonly(),
  })
  .readonly()
export type KnownReport = z.infer<typeof knownReportSchema>

const tidy = (line: string): string => line.normalize('NFC').replace(/\s+/g, ' ').trim()

/** The names, places and words of a text that has one a line; blank lines count for nothing. */
export const knownLines = (text: string): readonly string[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => tidy(line.slice(0, longestLine)))
    .filter((line) => line !== '')

function refusalOf(word: string, count: number): (typeof refusalReasons)[number] | null {
  const { length } = Array.from(word)
  if (!/\p{L}/u.test(word)) return 'noLetters'
  if (length < 2) return 'short'
  if (length > longestKnownWord) return 'long'
  return count >= mostKnownWords ? 'full' : null
}

/** Adds words to those that are known, in their order, each once. Gives the list and what became of each word. */
export function addKnownWords(known: readonly string[], words: readonly string[]) {
  const after = new Set(known)
  const added = new Set<string>()
  const present = new Set<string>()
  const refused: KnownReport['refused'][number][] = []
  for (const word of words.map(tidy)) {
    const reason = refusalOf(word, after.size)
    if (after.has(word)) {
      if (!added.has(word)) present.add(word)
    } else if (reason !== null) refused.push({ text: word, reason })
    else {
      after.add(word)
      added.add(word)
    }
  }
  const report: KnownReport = { added: [...added], present: [...present], refused }
  return { known: [...after], report }
}
