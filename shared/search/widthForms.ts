const fullWidthOffset = 0xfee0
const ideographicSpace = '\u3000'
/** Half-width forms of marks that are full-width by themselves. */
const halfWidthMarks: Readonly<Record<string, string>> = { '｡': '。', '｢': '「', '｣': '」', '､': '、', '･': '・' }
const fullWidthMarks = new Map(Object.entries(halfWidthMarks).map(([half, full]) => [full, half]))

const isAscii = (code: number): boolean => code >= 0x21 && code <= 0x7e
const isFullWidthAscii = (code: number): boolean => code >= 0xff01 && code <= 0xff5e

/** A character in the width that both of its forms are compared in. */
export function foldWidth(char: string): string {
  const code = char.charCodeAt(0)
  if (isFullWidthAscii(code)) return String.fromCharCode(code - fullWidthOffset)
  return char === ideographicSpace ? ' ' : (halfWidthMarks[char] ?? char)
}

/** A text with every character folded by `foldWidth`: as long as before. */
export const foldWidths = (text: string): string => text.replace(/[\u3000\uff01-\uff5e｡｢｣､･]/g, foldWidth)

/** All forms of a character that differ in width alone, itself among them. */
export function widthForms(char: string): readonly string[] {
  const folded = foldWidth(char)
  const code = folded.charCodeAt(0)
  if (folded.length === 1 && isAscii(code)) return [folded, String.fromCharCode(code + fullWidthOffset)]
  if (folded === ' ') return [' ', ideographicSpace]
  const half = fullWidthMarks.get(folded)
  return half === undefined ? [folded] : [folded, half]
}
