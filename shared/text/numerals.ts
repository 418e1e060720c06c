const digits = '〇一二三四五六七八九'

/** The value of a number up to 99 in Chinese characters, ASCII digits or circled digits; null for anything else. */
export function parseNumeral(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  if (/^[①-⑳]$/.test(text)) return text.charCodeAt(0) - 0x2460 + 1
  const match = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (text === '一') return 1
  if (match === null || text === '') return null
  const [, tens, ten, ones] = match
  const unit = ones === undefined ? 0 : digits.indexOf(ones)
  if (ten === undefined) return tens === undefined ? unit : ones === undefined ? digits.indexOf(tens) : null
  return (tens === undefined ? 1 : digits.indexOf(tens)) * 10 + unit
}

/** A number from 1 to 99 written as `like` is; circled ones go up to 20. */
export function writeNumeral(value: number, like: string): string {
  if (/^\d/.test(like)) return String(value)
  if (/^[①-⑳]/.test(like)) return String.fromCharCode(0x2460 + Math.min(value, 20) - 1)
  const tens = Math.floor(value / 10)
  const ones = value % 10 === 0 ? '' : digits.charAt(value % 10)
  return `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones}`
}
