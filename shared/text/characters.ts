/** Stretches of UTF-16 units, both ends included, the most frequent first. */
const cjk = [
  [0x4e00, 0x9fff],
  [0x3040, 0x30ff],
  [0xac00, 0xd7af],
  [0x3400, 0x4dbf],
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3021, 0x3029],
  [0xf900, 0xfaff],
  [0xd840, 0xd8bf],
] as const

/**
 * Whether an ideograph of the common block stands at an offset: nearly every character of a Chinese page. Loops that
 * look for marks skip these first, without making a string of each.
 */
export function isIdeographAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x4e00 && code <= 0x9fff
}

/** Whether a UTF-16 unit is white space, as `\s` of expressions has it. */
export function isSpaceCode(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x2000) return code === 0xa0 || code === 0x1680
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
}

/** Whether a UTF-16 unit is a letter of Korean, which has spaces between words and marks of half width. */
export const isHangul = (code: number): boolean =>
  (code >= 0xac00 && code <= 0xd7af) || (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f)

const wordCharacter = /[\p{L}\p{N}]/u

/** Whether a UTF-16 unit is (the first half of) an ideograph, kana or hangul character; punctuation is not. */
export function isCjkUnit(code: number): boolean {
  // Nearly all characters of a page stand in the common block or below all of these.
  if (code >= 0x4e00 && code <= 0x9fff) return true
  if (code < 0x2e80) return false
  for (const [from, to] of cjk) if (code >= from && code <= to) return true
  return false
}

/** Whether a text begins with (the first half of) an ideograph, kana or hangul character; punctuation is not. */
export const isCjk = (char: string): boolean => isCjkUnit(char.charCodeAt(0))

/** Of each UTF-16 unit what the expression said of it: 0 before it was asked, 1 for no, 2 for yes. */
const answers = new Uint8Array(0x10000)

/** Whether a character is a letter or digit, of whatever script. */
export function isWordCharacter(char: string): boolean {
  const code = char.charCodeAt(0)
  // Nearly all characters of a page are ideographs: those need not even be looked up.
  if (code >= 0x4e00 && code <= 0x9fff) return true
  if (char.length > 1) return wordCharacter.test(char)
  if (answers[code] === 0) answers[code] = wordCharacter.test(char) ? 2 : 1
  return answers[code] === 2
}

/**
 * How many letters and digits a text has, of whatever script, counted up to `most`; those of two UTF-16 units count
 * once.
 */
export function countWordCharacters(text: string, most = Infinity): number {
  let count = 0
  for (let i = 0; i < text.length && count < most; i++) {
    if (isIdeographAt(text, i)) {
      count++
      continue
    }
    const code = text.charCodeAt(i)
    const isPair = code >= 0xd800 && code <= 0xdbff && (text.codePointAt(i) ?? 0) > 0xffff
    if (isWordCharacter(isPair ? text.slice(i, i + 2) : text.charAt(i))) count++
    if (isPair) i++
  }
  return count
}

/** So much of a text tells what script it is written in, in UTF-16 units. */
const head = 400

/** The least share of CJK characters among the letters and digits of a text that is written in them. */
const leastShare = 0.3

/** Whether a text is written in Chinese, Japanese or Korean, with Latin words and figures here and there. */
export function isCjkText(text: string): boolean {
  const end = Math.min(head, text.length)
  // So many are enough, whatever stands beside them: most Chinese texts are known by their first third.
  const enough = Math.ceil(end * leastShare)
  let ideographs = 0
  let words = 0
  for (let i = 0; i < end; i++) {
    if (isIdeographAt(text, i)) {
      if (++ideographs >= enough) return true
      continue
    }
    const char = String.fromCodePoint(text.codePointAt(i) ?? 0)
    if (char.length > 1) i++
    if (isCjk(char)) ideographs++
    else if (isWordCharacter(char)) words++
  }
  return ideographs > 0 && ideographs >= (ideographs + words) * leastShare
}
