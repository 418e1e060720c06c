import { isCjkUnit, isHangul, isIdeographAt, isSpaceCode } from './characters.ts'

/** A single space inside a text, by its UTF-16 offset; runs of several are tables and never listed. */
export interface InnerSpace {
  readonly at: number
  /**
   * `slogan`: parts the halves of a quoted slogan or title; `half`: inside such a half; `quoted`: inside a short
   * quotation that has none; else `plain`.
   */
  readonly kind: 'plain' | 'quoted' | 'half' | 'slogan'
}

const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '（': '）',
  '(': ')',
}

const space = ' \u3000\u00a0'

/** By UTF-16 unit, whether it is a space, a quote or a bracket: every character is asked for. */
const isTelling = new Uint8Array(0x10000)
for (const char of [...space, '"', ...Object.keys(closers), ...Object.values(closers)])
  isTelling[char.charCodeAt(0)] = 1

/** What stands in quotes beyond this length is speech, not a slogan. */
const longestSlogan = 40

/** Slogans have a handful of parts. */
const mostParts = 6

interface Quotation {
  readonly close: string
  readonly from: number
  readonly spaces: number[]
}

const isSpace = (char: string): boolean => space.includes(char)

/**
 * The spaces that part a quoted text into pieces of one length, as the halves of slogans have: as many as there can
 * be. Other spaces of it are left out of count.
 */
function equalParts(text: string, spaces: readonly number[], from: number): ReadonlySet<number> {
  const lengths = spaces.map((at, i) => at - from - i)
  const total = text.length - spaces.length
  for (let parts = Math.min(mostParts, spaces.length + 1); parts >= 2; parts--) {
    const size = total / parts
    if (!Number.isInteger(size) || size < 2) continue
    const borders = Array.from({ length: parts - 1 }, (_, i) => lengths.indexOf(size * (i + 1)))
    if (borders.every((index) => index >= 0)) return new Set(borders.map((index) => spaces[index] ?? -1))
  }
  return new Set()
}

function kindsIn(text: string, { from, spaces }: Quotation, to: number): InnerSpace[] {
  const quoted = text.slice(from, to)
  if (quoted.length > longestSlogan || /[。！？!?;；]/.test(quoted)) return []
  const equal = equalParts(quoted, spaces, from)
  return spaces.map((at) => ({ at, kind: equal.has(at) ? 'slogan' : equal.size > 0 ? 'half' : 'quoted' }))
}

/** The single spaces inside a text beside a CJK character or mark or between digits, in order, in one pass. */
export function innerSpaces(text: string): readonly InnerSpace[] {
  if (!text.includes(' ') && !/[\u3000\u00a0]/.test(text)) return []
  const kinds = new Map<number, InnerSpace['kind']>()
  const open: Quotation[] = []
  const close = (to: number) => {
    const quotation = open.pop()
    if (quotation === undefined) return
    for (const { at, kind } of kindsIn(text, quotation, to)) kinds.set(at, kind)
  }
  for (let i = 0; i < text.length; i++) {
    if (isIdeographAt(text, i) || isTelling[text.charCodeAt(i)] === 0) continue
    const char = text.charAt(i)
    if (isSpace(char)) {
      if (i === 0 || i === text.length - 1) continue
      if (isSpaceCode(text.charCodeAt(i - 1)) || isSpaceCode(text.charCodeAt(i + 1))) continue
      kinds.set(i, 'plain')
      open.at(-1)?.spaces.push(i)
    } else if (char === '"') {
      if (open.at(-1)?.close === char) close(i)
      else open.push({ close: char, from: i + 1, spaces: [] })
    } else if (closers[char] !== undefined) open.push({ close: closers[char], from: i + 1, spaces: [] })
    else if (open.at(-1)?.close === char) close(i)
  }
  return [...kinds].map(([at, kind]) => ({ at, kind })).filter(({ at }) => isBesideCjk(text, at))
}

/** Chinese marks of full width, quotes and dashes. */
const isWideMark = (unit: number): boolean =>
  (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef) || wideMarks.has(unit)
const wideMarks = new Set(Array.from('“”‘’…—', (mark) => mark.charCodeAt(0)))

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
const isChinese = (unit: number): boolean => isCjkUnit(unit) || isWideMark(unit)

/** Korean parts its words by spaces. */
function isBesideCjk(text: string, at: number): boolean {
  const left = text.charCodeAt(at - 1)
  const right = text.charCodeAt(at + 1)
  if (isDigit(left) && isDigit(right)) return true
  return (isChinese(left) || isChinese(right)) && !isHangul(left) && !isHangul(right)
}
