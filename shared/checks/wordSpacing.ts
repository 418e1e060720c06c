import type { Finding } from '../contract/records.ts'
import { snapBack, snapForth } from '../page/offsets.ts'
import { isTitleRole } from '../page/page.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Check } from './check.ts'
import { isColumnText } from './pageRhythm.ts'
import { recallNothing } from './recall.ts'
import { spacedBlocks } from './spacedBlocks.ts'

const id = 'wordSpacing'

/** Characters on either side by which a place is known, and those that evidence quotes. */
const context = 12
const quoted = 8

/** Runs of spaces that are as near to each other as this in the mean, or as many, set the columns of a table apart. */
const nearestRuns = 12
const mostRuns = 6

/** So many spaces are rather a column or a gap than a slip. */
const wide = 4

/** What can be wrong with the spaces between words. */
type Fault = 'beforeMark' | 'insideBracket' | 'double' | 'missing'

const evidenceOf: Readonly<Record<Fault, string>> = {
  beforeMark: 'spaceBeforeMark',
  insideBracket: 'spaceInsideBracket',
  double: 'spaceDoubled',
  missing: 'spaceMissing',
}

/** A stretch of a text, in UTF-16 offsets, and what should stand there. */
interface Misspaced {
  readonly from: number
  readonly to: number
  readonly text: '' | ' '
  readonly fault: Fault
  /** The mark that it is about; empty where there is none. */
  readonly mark: string
}

const patterns: readonly { readonly fault: Fault; readonly text: '' | ' '; readonly pattern: RegExp }[] = [
  {
    fault: 'beforeMark',
    text: '',
    pattern: /(?<=[\p{L}\p{M}\p{N}"”’»)\]])[ \t]+(?=([,.;:!?،؛؟])(?!\s?\.)(?:[\s"”’»)\]]|$))/gu,
  },
  {
    fault: 'insideBracket',
    text: '',
    pattern: /(?<=[([])[ \t]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{M}\p{N}.])[ \t]+(?=[)\]])/gu,
  },
  { fault: 'double', text: ' ', pattern: /(?<=[\p{L}\p{M}\p{N},])[ ]{2,}(?=[\p{L}\p{N}])/gu },
  { fault: 'missing', text: ' ', pattern: /(?<=\p{L}\p{L}[,;])(?=\p{L}\p{L})/gu },
]

/** How often a page sets a space before a mark, and how often none. */
type Habit = ReadonlyMap<string, { readonly apart: number; readonly close: number }>

/** What a text has of wrong spaces, and the marks that it sets close. */
interface Spacing {
  readonly misspaced: readonly Misspaced[]
  readonly close: readonly string[]
}

const closeMark = /[\p{L}\p{M}\p{N}"”’»)\]]([,.;:!?،؛؟])(?=[\s"”’»)\]]|$)/gu

function spacingOf(text: string): Spacing {
  const found = patterns.flatMap(({ fault, text: right, pattern }) =>
    Array.from(text.matchAll(pattern), ({ 0: { length }, 1: mark = '', index }) => {
      return { from: index, to: index + length, text: right, fault, mark }
    }),
  )
  const runs = found.filter(({ fault }) => fault === 'double').length
  const isTable = runs > mostRuns || (runs >= 2 && runs * nearestRuns > text.length)
  return {
    misspaced: found.filter(({ fault }) => fault !== 'double' || !isTable).sort((a, b) => a.from - b.from),
    close: Array.from(text.matchAll(closeMark), ([, mark = '']) => mark),
  }
}

/** French sets a space before `;`, `:`, `!` and `?`: what a page does more often than not is its habit. */
function habitOf({ misspaced, close }: Spacing): Habit {
  const habit = new Map<string, { apart: number; close: number }>()
  const of = (mark: string) => {
    const known = habit.get(mark) ?? { apart: 0, close: 0 }
    habit.set(mark, known)
    return known
  }
  for (const { fault, mark } of misspaced) if (fault === 'beforeMark') of(mark).apart++
  for (const mark of close) of(mark).close++
  return habit
}

/** Commas and full stops are set close in every language; of other marks the page has to have five for one. */
const alwaysClose = /[,.،]/

function confidenceOf({ fault, mark, from, to }: Misspaced, habit: Habit): number {
  if (fault === 'missing') return 0.75
  if (fault === 'double' && to - from >= wide) return 0.6
  if (fault !== 'beforeMark') return 0.9
  const { apart = 0, close = 0 } = habit.get(mark) ?? {}
  if (alwaysClose.test(mark)) return close >= apart ? 0.93 : 0.5
  return close >= apart * 5 ? 0.88 : 0
}

function toFinding(block: string, text: string, place: Misspaced, confidence: number): Finding {
  const { from, to, text: right, fault } = place
  const left = text.slice(snapForth(text, from - context), from)
  const rest = text.slice(to, snapBack(text, to + context))
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [left, rest]),
    level: confidence >= 0.86 ? 'accept' : 'show',
    confidence,
    // An empty stretch is not to be seen: what is missing is shown at the letters beside it.
    places: [from === to ? { block, from: from - 1, to: snapForth(text, to + 1) } : { block, from, to }],
    evidence: [
      {
        code: evidenceOf[fault],
        params: {
          before: left.slice(snapForth(left, left.length - quoted)),
          after: rest.slice(0, snapBack(rest, quoted)),
        },
      },
    ],
    fixes: [{ edit: 'replace', block, from, to, text: right }],
  }
}

/**
 * Spaces that are wrong in a script that parts its words by them: before a comma or stop, inside of brackets, two in
 * place of one; and one that lacks after a comma. Before other marks it depends on what the page does.
 */
export const wordSpacing: Check = {
  id,
  check(page, recall = recallNothing) {
    const blocks = spacedBlocks(page, recall)
      .filter(({ role }) => isColumnText(role) || isTitleRole(role))
      .map((block) => ({ block, spacing: recall(spacingOf, block.text) }))
    if (blocks.every(({ spacing }) => spacing.misspaced.length === 0)) return []
    const habit = habitOf({
      misspaced: blocks.flatMap(({ spacing }) => spacing.misspaced),
      close: blocks.flatMap(({ spacing }) => spacing.close),
    })
    return blocks.flatMap(({ block, spacing }) =>
      spacing.misspaced.flatMap((place) => {
        const confidence = confidenceOf(place, habit)
        return confidence > 0 ? [toFinding(block.id, block.text, place, confidence)] : []
      }),
    )
  },
}
