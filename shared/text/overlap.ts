import { bigrams } from './bigrams.ts'
import { isCjkText } from './characters.ts'

/** A word of a script with spaces is known by so many first letters, whatever its ending; shorter ones are of grammar. */
const stem = 5

const stems = (text: string): Set<string> =>
  new Set(Array.from(text.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}]{3,}/gu), ([word]) => word.slice(0, stem)))

/**
 * The share of what a text can be recognised by that stands in another text, 0…1; 0 for a text without any. That are
 * its bigrams in Chinese, Japanese and Korean, and its words elsewhere, where any two texts share most pairs of letters.
 */
export function overlap(text: string, other: string): number {
  const cjk = isCjkText(text)
  const own = cjk ? bigrams(text) : stems(text)
  const all = cjk ? other : other.toLowerCase()
  let shared = 0
  for (const part of own) if (all.includes(part)) shared++
  return own.size === 0 ? 0 : shared / own.size
}
