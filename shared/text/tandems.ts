/** A stretch that follows itself at once, wholly or nearly. Offsets are UTF-16 units of the text. */
export interface Tandem {
  /** Where the first turn begins, and how long one is. */
  readonly first: number
  readonly period: number
  /** Where what was said before is said again, up to `to`, exclusive. */
  readonly from: number
  readonly to: number
  /** Characters of the copy that differ, are missing or are too many; white space does not count. */
  readonly differences: number
}

/** Characters that must be said again before a repeat is followed up: rare by chance, shorter than any loop. */
const gram = 6

/** Shorter periods are leaders, laughter, names said twice. */
const shortest = 8

/** Longer repeats are two printings of one text; it bounds what is kept in mind. */
const longest = 2000

/** Said again at this share of the period, the copy follows at once; the rest may be misread. */
const share = 0.85

/** Characters that must agree behind a difference. */
const resumption = 3

const numeral = /[\d〇零一二三四五六七八九十百千万亿两]/

/** What may be misread in a copy; another figure makes it another item of a list. */
const isMisread = (chars: string): boolean => !numeral.test(chars) && !/[\r\n]/.test(chars)

function agree(text: string, a: number, b: number, length: number): boolean {
  if (b + length > text.length) return false
  for (let i = 0; i < length; i++) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false
  return true
}

/** How a copy differs at a place and goes on behind it: characters to skip in the original and in the copy. */
const skips = [
  [1, 1],
  [0, 1],
  [1, 0],
  [0, 2],
  [2, 0],
] as const

/** Follows a copy of what stands `period` before, over few differences. */
function follow(text: string, from: number, period: number): { readonly to: number; readonly differences: number } {
  let original = from - period
  let copy = from
  let differences = 0
  let resumed = from
  for (;;) {
    while (copy < text.length && text.charCodeAt(original) === text.charCodeAt(copy)) {
      original++
      copy++
    }
    const mostDifferences = 1 + Math.floor((copy - from) / 8)
    if (copy >= text.length || copy - resumed < resumption || differences >= mostDifferences) break
    const skip = skips.find(
      ([left, right]) =>
        original + left < copy + right &&
        agree(text, original + left, copy + right, resumption) &&
        isMisread(text.slice(original, original + left) + text.slice(copy, copy + right)),
    )
    if (skip === undefined) break
    const skipped = text.slice(original, original + skip[0]) + text.slice(copy, copy + skip[1])
    if (skipped.trim() !== '') differences++
    original += skip[0]
    copy += skip[1]
    resumed = copy
  }
  return { to: copy, differences }
}

/** Factor of the rolling hash (Rabin and Karp): the golden ratio's, as Knuth has it, and what it makes of the first of six. */
const factor = 0x9e3779b1
const leaving = Array.from({ length: gram }).reduce<number>((power) => Math.imul(power, factor), 1)

/**
 * By hash, where six characters stood last, of one text after another: places count on from text to text, so that those
 * of texts before are known by lying below where a text begins, and the table need not be emptied for each.
 */
const lastPlaces = new Int32Array(2 ** 16)
let begun = 1

/** Where the places of a text begin. */
function beginPlaces(length: number): number {
  if (begun + length > 0x7fffffff) {
    lastPlaces.fill(0)
    begun = 1
  }
  const start = begun
  begun += length
  return start
}

/**
 * Finds what is said twice or more often in a row, by the distance at which six characters come back (tandem
 * repeats by recurrence of n-grams). Only the last place of six characters is kept, in a table of bounded size, and
 * every distance is followed once from a place, so that it takes time linear in the text's length.
 */
export function findTandems(text: string): readonly Tandem[] {
  if (text.length < shortest * (1 + share)) return []
  const size = Math.min(lastPlaces.length, 2 ** (Math.ceil(Math.log2(text.length)) + 1))
  const start = beginPlaces(text.length)
  const followedTo = new Map<number, number>()
  const found: Tandem[] = []
  let floor = 0
  let hash = 0
  let hashed = 0
  for (let at = 0; at + gram <= text.length; at++) {
    for (; hashed < at + gram; hashed++) {
      const left = hashed < gram ? 0 : Math.imul(text.charCodeAt(hashed - gram), leaving)
      hash = (Math.imul(hash, factor) + text.charCodeAt(hashed) - left) | 0
    }
    const slot = (hash ^ (hash >>> 15)) & (size - 1)
    const last = (lastPlaces[slot] ?? 0) - start
    lastPlaces[slot] = start + at
    const period = at - last
    if (last < 0 || period < shortest || period > longest || !agree(text, last, at, gram)) continue
    if ((followedTo.get(period) ?? 0) > at) continue
    let from = at
    while (from > floor && from > period && text.charCodeAt(from - 1) === text.charCodeAt(from - 1 - period)) from--
    const { to, differences } = follow(text, from, period)
    followedTo.set(period, to)
    if (to - from < period * share || from - period < floor) continue
    found.push({ first: from - period, period, from, to, differences })
    floor = to
    at = to - 1
  }
  return found
}
