import type { Finding, Fix } from '../contract/records.ts'
import type { Article } from '../page/page.ts'
import { isCjkText, isCjkUnit, isHangul, isIdeographAt, isSpaceCode } from '../text/characters.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Check } from './check.ts'
import { perRecord } from './perRecord.ts'
import { type Recall, recallNothing } from './recall.ts'

const id = 'widthStyle'

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}
const half: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(full).map(([a, b]) => [b, a]))

/** By UTF-16 unit, whether it is a mark of either width: every character is asked for. */
const isMark = new Uint8Array(0x10000)
for (const mark of [...Object.keys(full), ...Object.keys(half)]) isMark[mark.charCodeAt(0)] = 1

/** Marks beside which a text is Chinese. */
const isChineseMark = new Uint8Array(0x10000)
for (const mark of '”’」』》。、）') isChineseMark[mark.charCodeAt(0)] = 1

const isDigitOrSpace = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || isSpaceCode(unit)

/** Whether a half-width mark stands in Chinese, by the units on either side of it; in figures and Korean it is right. */
function isInChinese(left: number, right: number): boolean {
  if (isDigitOrSpace(left) && isDigitOrSpace(right)) return false
  if (isHangul(left) || isHangul(right)) return false
  return isCjkUnit(left) || isCjkUnit(right) || isChineseMark[left] === 1 || isChineseMark[right] === 1
}

/** Where a text has marks of either width beside Chinese characters or marks, and what the other width would be. */
function widthsOf(text: string): readonly { readonly at: number; readonly other: string; readonly isHalf: boolean }[] {
  if (!isCjkText(text)) return []
  const found: { at: number; other: string; isHalf: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    if (isIdeographAt(text, at) || isMark[text.charCodeAt(at)] === 0) continue
    const char = text.charAt(at)
    const narrow = half[char]
    if (narrow !== undefined) found.push({ at, other: narrow, isHalf: false })
    else if (isInChinese(text.charCodeAt(at - 1), text.charCodeAt(at + 1)))
      found.push({ at, other: full[char] ?? char, isHalf: true })
  }
  return found
}

type Replacement = Extract<Fix, { edit: 'replaceMany' }>['replacements'][number]

/** What an article's marks of either width would be in the other. */
const replacementsIn = perRecord(({ blocks }: Article, recall: Recall) => {
  const toFull: Replacement[] = []
  const toHalf: Replacement[] = []
  for (const { id: block, text } of blocks) {
    for (const { at, other, isHalf } of recall(widthsOf, text)) {
      const list = isHalf ? toFull : toHalf
      list.push({ block, from: at, to: at + 1, text: other })
    }
  }
  return { toFull, toHalf }
})

/** Where both widths stand, the rarer one is likely a slip; one width throughout is a house's convention. */
const mixed = 0.6
const convention = 0.1

/**
 * Half-width commas, colons and brackets in Chinese text: one decision for the page, never sure, since a house may set
 * them so throughout. Where both widths stand, the rarer one is offered to follow the other.
 */
export const widthStyle: Check = {
  id,
  check({ articles }, recall = recallNothing) {
    const widths = articles.map((article) => replacementsIn(article, recall))
    const toFull = widths.flatMap((own) => own.toFull)
    const toHalf = widths.flatMap((own) => own.toHalf)
    if (toFull.length === 0) return []
    const both = toHalf.length > 0
    const rarer = both && toHalf.length < toFull.length ? toHalf : toFull
    const other = rarer === toFull ? toHalf : toFull
    const finding: Finding = {
      id,
      check: id,
      fingerprint: fingerprint(id, []),
      level: 'show',
      confidence: both ? mixed : convention,
      // A convention is not to be painted at every comma.
      places: rarer.slice(0, both ? rarer.length : 1).map(({ block, from, to }) => ({ block, from, to })),
      evidence: [{ code: both ? 'bothWidths' : 'halfWidth', params: { half: toFull.length, full: toHalf.length } }],
      fixes: [rarer, other]
        .filter((replacements) => replacements.length > 0)
        .map((replacements) => ({ edit: 'replaceMany', replacements })),
    }
    return [finding]
  },
}
