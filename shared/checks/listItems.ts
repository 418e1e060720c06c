import { parseNumeral } from '../text/numerals.ts'

/** The number at the head of an item, by its UTF-16 offsets, and in which manner the list counts. */
export interface ListItem {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly style: string
}

const chinese = '[一二三四五六七八九十]{1,3}'
const heads: readonly (readonly [string, RegExp])[] = [
  ['一、', new RegExp(`^()(${chinese})、`)],
  ['(一)', new RegExp(`^([(（])(${chinese})[)）]`)],
  ['(1)', /^([(（])(\d{1,2})[)）]/],
  ['1.', /^()(\d{1,2})[.．](?![\d.])/],
  ['1、', /^()(\d{1,2})、(?!\d)/],
  ['1)', /^()(\d{1,2})[)）]/],
  ['①', /^()([①-⑳])/],
]

/** What an item may begin with: most lines begin with something else. */
const beginsItem = /^[一二三四五六七八九十(（\d①-⑳]/

/** The number that a line begins with as an item of a list; null for a line that is none. */
export function itemHead(text: string): ListItem | null {
  if (!beginsItem.test(text)) return null
  const head = text.slice(0, 12)
  for (const [style, pattern] of heads) {
    const match = pattern.exec(head)
    const number = match?.[2]
    const value = number === undefined ? null : parseNumeral(number)
    if (match === null || number === undefined || value === null || value === 0) continue
    const from = match[1]?.length ?? 0
    return { from, to: from + number.length, value, style }
  }
  return null
}

/** The `一是…;二是…` of a paragraph, where it counts from one. */
export function countedClauses(text: string): readonly ListItem[] {
  const items: ListItem[] = []
  if (!text.includes('一是')) return items
  for (const match of text.matchAll(/(^|[,，;；。:：])([一二三四五六七八九十])是/g)) {
    const number = match[2] ?? ''
    const from = match.index + (match[1]?.length ?? 0)
    const value = parseNumeral(number)
    if (value !== null && (items.length > 0 || value === 1)) items.push({ from, to: from + 1, value, style: '一是' })
  }
  return items
}
