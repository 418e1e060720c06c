import { isCjk, isWordCharacter } from './characters.ts'

/** Latin words shorter than this say little about what a text is about. */
const shortestWord = 4

/** Letters by which a Latin word is known whatever its ending. */
const stem = 5

/** Words begin where pairs (32 bits) and triples (48 bits) of UTF-16 units end. */
const firstWord = 2 ** 48

/** A word as two rounds of FNV-1a, 24 bits each: of a million words less than one pair is taken for the same. */
function wordKey(word: string): number {
  let first = 0x811c9dc5
  let second = 0x9747b28c
  for (let i = 0; i < word.length; i++) {
    first = Math.imul(first ^ word.charCodeAt(i), 0x01000193)
    second = Math.imul(second ^ word.charCodeAt(i), 0x01000193)
  }
  return firstWord + (first >>> 8) * 0x1000000 + (second >>> 8)
}

/**
 * What a text can be recognised by, in its order, as often as it occurs: pairs and triples of neighbouring ideographs,
 * which stand for words where no spaces part them, and words of scripts with spaces in lower case. Terms are numbers
 * below 2⁵³, the same for the same term in every text.
 */
export function termsOf(text: string): Float64Array {
  // At most two for each character.
  const terms = new Float64Array(text.length * 2)
  let count = 0
  let word = 0
  // Of the run of ideographs that ends here: how long it is, its last two units and the one before.
  let ideographs = 0
  let last = 0
  let before = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0
    const isCommon = unit >= 0x4e00 && unit <= 0x9fff
    const char = isCommon || i === text.length ? '' : text.charAt(i)
    const cjk = isCommon || (char !== '' && isCjk(char))
    if (!cjk && char !== '' && isWordCharacter(char)) word++
    else if (word > 0) {
      if (word >= shortestWord)
        terms[count++] = wordKey(text.slice(i - word, i - word + Math.min(word, stem)).toLowerCase())
      word = 0
    }
    ideographs = cjk ? ideographs + 1 : 0
    if (ideographs >= 2) {
      const pair = last * 0x10000 + unit
      terms[count++] = pair
      if (ideographs >= 3) terms[count++] = before * 0x100000000 + pair
    }
    before = last
    last = unit
  }
  return terms.subarray(0, count)
}
