import { isCjk, isWordCharacter } from './characters.ts'

/** Latin words shorter than this say little about what a text is about. */
const shortestWord = 4

/** Letters by which a Latin word is known whatever its ending. */
const stem = 5

/**
 * What a text can be recognised by, each once: pairs and triples of neighbouring ideographs, which stand for words where
 * no spaces part them, and words of scripts with spaces in lower case.
 */
export function termsOf(text: string): ReadonlySet<string> {
  const terms = new Set<string>()
  let ideographs = 0
  let word = 0
  for (let i = 0; i <= text.length; i++) {
    const char = text.charAt(i)
    const cjk = char !== '' && isCjk(char)
    if (!cjk && char !== '' && isWordCharacter(char)) word++
    else {
      if (word >= shortestWord) terms.add(text.slice(i - word, i - word + Math.min(word, stem)).toLowerCase())
      word = 0
    }
    ideographs = cjk ? ideographs + 1 : 0
    if (ideographs >= 2) terms.add(text.slice(i - 1, i + 1))
    if (ideographs >= 3) terms.add(text.slice(i - 2, i + 1))
  }
  return terms
}
