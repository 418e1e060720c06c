import type { Fix } from '../contract/records.ts'
import { blocksOf } from '../page/find.ts'
import { isCjkText } from '../text/characters.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { type AsciiQuotes, pairAsciiQuotes } from '../text/pairMarks.ts'
import type { Check } from './check.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { recallNothing } from './recall.ts'

const id = 'quoteStyle'

type Replacement = Extract<Fix, { edit: 'replaceMany' }>['replacements'][number]

/** Outer and inner quotes of a style. */
type Style = readonly [readonly [string, string], readonly [string, string]]
const curly: Style = [
  ['“', '”'],
  ['‘', '’'],
]
const corners: Style = [
  ['「', '」'],
  ['『', '』'],
]

/** The style that the page's other quotes have. */
function styleOf(paragraphs: readonly Paragraph[]): Style {
  let balance = 0
  for (const { text } of paragraphs) {
    for (const [mark] of text.matchAll(/[“「]/g)) balance += mark === '“' ? 1 : -1
  }
  return balance < 0 ? corners : curly
}

const noQuotes: AsciiQuotes = { pairs: [], odd: [] }

/** The ASCII quotes of a Chinese text; those of other texts are left alone. */
export const asciiQuotesOf = (text: string): AsciiQuotes =>
  /["']/.test(text) && isCjkText(text) ? pairAsciiQuotes(text) : noQuotes

/**
 * ASCII quotes in Chinese text, which belong curled, or set as corners where the page does that: one decision for the
 * page. A paragraph in which a quote is missing is left out, since nothing tells which of its quotes open.
 */
export const quoteStyle: Check = {
  id,
  check(page, recall = recallNothing) {
    // Most pages have none: they are spared being put together.
    if (!blocksOf(page).some(({ text }) => /["']/.test(text))) return []
    const paragraphs = paragraphsOf(page, recall)
    const style = styleOf(paragraphs)
    const replacements = paragraphs.flatMap((paragraph) =>
      recall(asciiQuotesOf, paragraph.text).pairs.flatMap(({ open, close, isInner }): Replacement[] => {
        const isSingle = paragraph.text.charAt(open) === "'"
        const marks = style[isInner && isSingle ? 1 : 0]
        return [open, close].map((at, i) => {
          const { block, offset } = paragraph.placeOf(at)
          return { block, from: offset, to: offset + 1, text: marks[i] ?? '' }
        })
      }),
    )
    const [first] = replacements
    if (first === undefined) return []
    return [
      {
        id,
        check: id,
        fingerprint: fingerprint(id, []),
        level: 'accept',
        confidence: 0.97,
        places: replacements.map(({ block, from, to }) => ({ block, from, to })),
        evidence: [{ code: 'asciiQuotes', params: { count: replacements.length, mark: first.text } }],
        fixes: [{ edit: 'replaceMany', replacements }],
      },
    ]
  },
}
