import { isIdeographAt } from '../text/characters.ts'

/** A text as it is counted: spaces left out, digits and Latin letters as one of their kind, marks at full width. */
export interface ContextLetters {
  /** UTF-16 units, one a letter. */
  readonly codes: Uint16Array
  /** Where each stands in the text, in UTF-16 units. */
  readonly offsets: Int32Array
}

const digit = 0x30
const latin = 0x61

/** How a UTF-16 unit that is no ideograph is counted; 0 for one that is left out. */
function fold(code: number): number {
  if (code >= 0x30 && code <= 0x39) return digit
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return latin
  if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0xfffc) return 0
  // ASCII marks and their full-width twins stand 0xfee0 apart.
  return code < 0x7f ? code + 0xfee0 : code
}

/** The letters of a text that its counts are made of. Linear in its length. */
export function contextLetters(text: string): ContextLetters {
  const codes = new Uint16Array(text.length)
  const offsets = new Int32Array(text.length)
  let size = 0
  for (let i = 0; i < text.length; i++) {
    const code = isIdeographAt(text, i) ? text.charCodeAt(i) : fold(text.charCodeAt(i))
    if (code === 0) continue
    codes[size] = code
    offsets[size] = i
    size += 1
  }
  return { codes: codes.subarray(0, size), offsets: offsets.subarray(0, size) }
}

/** Whether a letter is an ideograph of the common block. */
export const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff
