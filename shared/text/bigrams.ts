import { isWordCharacter } from './characters.ts'

/** The pairs of neighbouring letters, ideographs or digits in a text, each once; spaces and marks part them. */
export function bigrams(text: string): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) {
    if (isWordCharacter(text.charAt(i)) && isWordCharacter(text.charAt(i + 1))) found.add(text.slice(i, i + 2))
  }
  return found
}
