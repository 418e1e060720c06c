import { closerOf, type MarkPair, openerOf } from '../text/pairMarks.ts'

/** Quoted texts of a page longer than this are speech, which nobody says twice. */
const longestKnown = 30

/** How far a boundary may be from a mark for it to be a likely place of its partner. */
const reach = 40

/** A place at which a lost mark probably stood, and whether the page has the same text with both marks. */
export interface LikelyPlace {
  readonly at: number
  readonly isKnown: boolean
}

/** Texts between marks on a page, by opening mark and first or last two letters. */
export interface KnownQuotations {
  readonly byStart: ReadonlyMap<string, readonly string[]>
  readonly byEnd: ReadonlyMap<string, readonly string[]>
}

/** A short text that stands between marks, and the mark that opens it. */
export interface Quotation {
  readonly mark: string
  readonly quoted: string
}

/** The short texts that stand between the marks of a text. */
export const quotationsIn = (text: string, pairs: readonly MarkPair[]): readonly Quotation[] =>
  pairs.flatMap(({ open, close }) => {
    const quoted = text.slice(open + 1, Math.min(close, open + longestKnown + 2))
    return quoted.length < 2 || quoted.length > longestKnown ? [] : [{ mark: text.charAt(open), quoted }]
  })

/** Collects quotations; each once. */
export function knownQuotations(quotations: readonly Quotation[]): KnownQuotations {
  const byStart = new Map<string, string[]>()
  const byEnd = new Map<string, string[]>()
  const seen = new Set<string>()
  for (const { mark, quoted } of quotations) {
    if (seen.has(mark + quoted)) continue
    seen.add(mark + quoted)
    for (const [map, key] of [
      [byStart, mark + quoted.slice(0, 2)],
      [byEnd, mark + quoted.slice(-2)],
    ] as const) {
      if (!map.get(key)?.push(quoted)) map.set(key, [quoted])
    }
  }
  return { byStart, byEnd }
}

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length))

/** Whether a quotation begins a speech: after a colon or comma, or at the beginning of a sentence. */
const isSpeech = (text: string, open: number): boolean =>
  /^[“「"‘『]/.test(text.slice(open)) &&
  (open === 0 || /[：:，,。！？!?]\s?$/.test(text.slice(Math.max(0, open - 2), open)))

/** Where the mark that closes the one at `open` probably stood: after known text, at a sentence's or clause's end. */
export function closingPlace(text: string, open: number, known: KnownQuotations): LikelyPlace | null {
  const rest = text.slice(open + 1, open + 1 + 400)
  const same = known.byStart.get(text.charAt(open) + rest.slice(0, 2)) ?? []
  const length = longest(same.slice(0, 200).filter((quoted) => rest.startsWith(quoted)))
  if (length > 0) return { at: open + 1 + length, isKnown: true }
  if (isSpeech(text, open)) {
    const stop = /[。！？!?]/.exec(rest)
    if (stop !== null) return { at: open + 2 + stop.index, isKnown: false }
  }
  const boundary = /[，,。；;：:、！？!?）)》”」』"]/.exec(rest.slice(0, reach))
  return boundary === null || boundary.index < 2 ? null : { at: open + 1 + boundary.index, isKnown: false }
}

/** Where the mark that opens what is closed at `close` probably stood. */
export function openingPlace(text: string, close: number, known: KnownQuotations): LikelyPlace | null {
  const from = Math.max(0, close - 400)
  const rest = text.slice(from, close)
  const same = known.byEnd.get(openerOf(text.charAt(close)) + rest.slice(-2)) ?? []
  const length = longest(same.slice(0, 200).filter((quoted) => rest.endsWith(quoted)))
  if (length > 0) return { at: close - length, isKnown: true }
  const near = rest.slice(-reach)
  const clause = near.replace(/[，,。；;、！？!?]+$/, '')
  const boundary = Math.max(
    ...Array.from(clause.matchAll(/[，,。；;：:、！？!?（(《“「『"]/g), ({ index }) => index),
    -1,
  )
  if (boundary < 0 && close > near.length) return null
  return { at: close - near.length + boundary + 1, isKnown: false }
}

/** The partner that a mark lacks. */
export const partnerOf = (mark: string): string => closerOf(mark) || openerOf(mark)
