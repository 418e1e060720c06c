const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Whether a cut at this UTF-16 offset would part a surrogate pair or a CRLF. */
export function partsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return (isHigh(before) && isLow(after)) || (before === 13 && after === 10)
}

/** The nearest offset at or before `offset` where the text can be cut, within the text. */
export function snapBack(text: string, offset: number): number {
  const inside = Math.min(Math.max(offset, 0), text.length)
  return partsCharacter(text, inside) ? inside - 1 : inside
}

/** The nearest offset at or after `offset` where the text can be cut, within the text. */
export function snapForth(text: string, offset: number): number {
  const inside = Math.min(Math.max(offset, 0), text.length)
  return partsCharacter(text, inside) ? inside + 1 : inside
}
