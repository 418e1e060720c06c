import { isWordCharacter } from './characters.ts'

/** The pairs of neighbouring letters, ideographs or digits in a text, each once; spaces and marks part them. */
export function bigrams(text: string): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) {
    if (isWordCharacter(text.charAt(i)) && isWordCharacter(text.charAt(i + 1))) found.add(text.slice(i, i + 2))
  }
  return found
}

/** The share of a text's bigrams that stand in another text, 0…1; 0 for a text without any. */
export function overlap(text: string, other: string): number {
  const own = bigrams(text)
  let shared = 0
  for (const pair of own) if (other.includes(pair)) shared++
  return own.size === 0 ? 0 : shared / own.size
}
