import type { Finding } from '../contract/records.ts'
import type { Block, Page } from '../page/page.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Check } from './check.ts'
import { recallNothing } from './recall.ts'
import { spacedBlocks } from './spacedBlocks.ts'

const id = 'lineHyphen'

/** A hyphen, with the space that a line end left behind it or not, between two parts of what may be one word. */
interface Hyphen {
  readonly from: number
  readonly to: number
  readonly left: string
  readonly right: string
}

const pattern = /(?<![\p{L}-])(\p{L}{2,})(-\s?)(\p{Ll}{2,})(?![\p{L}-])/gu

/** The words of a text with one hyphen in them. */
function hyphensOf(text: string): readonly Hyphen[] {
  if (!text.includes('-')) return []
  return Array.from(text.matchAll(pattern), (match) => {
    const [, left = '', hyphen = '', right = ''] = match
    const from = match.index + left.length
    return { from, to: from + hyphen.length, left, right }
  })
}

/** Which of these words a page has, in lower case; one pass over its text. */
function wordsAmong({ articles }: Page, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { blocks } of articles) {
    for (const { text } of blocks) {
      for (const [word] of text.matchAll(/\p{L}{4,}/gu)) {
        const lower = word.toLowerCase()
        if (wanted.has(lower)) found.add(lower)
      }
    }
  }
  return found
}

/** Offsets of a block's text at which lines of its source end; a space that joined two of them is counted. */
function lineEnds({ text, source }: Block): ReadonlySet<number> {
  const ends = new Set<number>()
  let at = 0
  for (const { from, to } of source) {
    at += to - from
    ends.add(at)
    if (text.charAt(at) === ' ') at++
  }
  return ends
}

/** What tells of a hyphen that it parted a word: the whole word elsewhere, or no more than the line end. */
type Evidence = 'hyphenAtLineEnd' | 'hyphenInWord' | 'hyphenUnknown'

const confidences: Readonly<Record<Evidence, number>> = {
  hyphenAtLineEnd: 0.95,
  hyphenInWord: 0.7,
  hyphenUnknown: 0.75,
}

/** What follows a hyphen that stands for the rest of a word: `Haus- und Gartenarbeit`, `two- or threefold`. */
const conjunction = /^(?:und|oder|bis|bzw|and|or|to|et|ou|och|eller|en|of)$/u

function toFinding({ id: block, text }: Block, { from, to, left, right }: Hyphen, code: Evidence): Finding {
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [text.slice(Math.max(0, from - 16), to + 16)]),
    level: code === 'hyphenAtLineEnd' ? 'accept' : 'show',
    confidence: confidences[code],
    places: [{ block, from, to }],
    evidence: [{ code, params: { left, right } }],
    fixes: [{ edit: 'replace', block, from, to, text: '' }],
  }
}

/**
 * Hyphens of a Latin script that parted a word at a line's end. Sure where a line of the source ends there, or a space
 * was left, and the page has the whole word elsewhere and not the one with a hyphen; a question where it has neither.
 */
export const lineHyphen: Check = {
  id,
  check(page, recall = recallNothing) {
    const hyphens = spacedBlocks(page, recall).flatMap((block) =>
      recall(hyphensOf, block.text).map((hyphen) => ({ block, hyphen })),
    )
    if (hyphens.length === 0) return []
    const whole = ({ left, right }: Hyphen) => (left + right).toLowerCase()
    const times = new Map<string, number>()
    for (const { hyphen } of hyphens) times.set(whole(hyphen), (times.get(whole(hyphen)) ?? 0) + 1)
    const words = wordsAmong(page, new Set(times.keys()))
    const ends = new Map<Block, ReadonlySet<number>>()
    const endsOf = (block: Block): ReadonlySet<number> => {
      const known = ends.get(block) ?? lineEnds(block)
      ends.set(block, known)
      return known
    }
    const evidenceOf = (block: Block, hyphen: Hyphen): Evidence | null => {
      const isLineEnd = hyphen.to - hyphen.from > 1 || endsOf(block).has(hyphen.to)
      const isOnce = times.get(whole(hyphen)) === 1
      if (words.has(whole(hyphen))) return isLineEnd ? 'hyphenAtLineEnd' : isOnce ? 'hyphenInWord' : null
      return isLineEnd && isOnce && !conjunction.test(hyphen.right) ? 'hyphenUnknown' : null
    }
    return hyphens.flatMap(({ block, hyphen }) => {
      const code = evidenceOf(block, hyphen)
      return code === null ? [] : [toFinding(block, hyphen, code)]
    })
  },
}
