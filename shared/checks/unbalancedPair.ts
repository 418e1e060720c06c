import type { Finding, Fix } from '../contract/records.ts'
import type { Page } from '../page/page.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { type PairedMarks, pairMarks } from '../text/pairMarks.ts'
import type { Check } from './check.ts'
import {
  closingPlace,
  type KnownQuotations,
  knownQuotations,
  type LikelyPlace,
  openingPlace,
  partnerOf,
  type Quotation,
  quotationsIn,
} from './closingPlace.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { asciiQuotesOf } from './quoteStyle.ts'
import { recallNothing } from './recall.ts'

const id = 'unbalancedPair'

/** A quotation may run over so many paragraphs, each of them opened anew. */
const longestQuotation = 4

/** More than this in one paragraph, and its marks are no pairs. */
const most = 12

const context = 16

/** Characters that evidence quotes. */
const quoted = 10

interface Marks extends PairedMarks {
  /** Straight quotes of which one is missing. */
  readonly odd: readonly number[]
  readonly quotations: readonly Quotation[]
}

interface Judged extends Marks {
  readonly paragraph: Paragraph
  readonly text: string
}

function marksIn(text: string): Marks {
  const { pairs, unclosed, unopened } = pairMarks(text)
  return { pairs, unclosed, unopened, odd: asciiQuotesOf(text).odd, quotations: quotationsIn(text, pairs) }
}

const isWhole = ({ unclosed, unopened, odd }: Judged): boolean => unclosed.length + unopened.length + odd.length === 0

const isQuote = (mark: string): boolean => /[“”‘’「」『』]/.test(mark)

/**
 * Leaves out marks that are closed in a later paragraph: quotations of several paragraphs are opened in each of them
 * and closed in the last; titles of several lines share one pair.
 */
function acrossParagraphs(judged: readonly Judged[]): Judged[] {
  const unclosed = judged.map((one) => [...one.unclosed])
  const unopened = judged.map((one) => [...one.unopened])
  for (const [i, { text }] of judged.entries()) {
    const at = unclosed[i]?.at(-1)
    if (at === undefined || !isQuote(text.charAt(at))) continue
    const mark = text.charAt(at)
    for (let next = i + 1; next <= i + longestQuotation; next++) {
      const other = judged[next]
      if (other === undefined) break
      const close = unopened[next]?.[0]
      const isClosed = close !== undefined && other.text.charAt(close) === partnerOf(mark)
      if (isClosed) unopened[next]?.shift()
      if (isClosed || other.text.startsWith(mark)) {
        unclosed[i]?.pop()
        break
      }
    }
  }
  return judged.map((one, i) => ({ ...one, unclosed: unclosed[i] ?? [], unopened: unopened[i] ?? [] }))
}

function toFinding({ paragraph, text }: Judged, at: number, isOpen: boolean, place: LikelyPlace | null): Finding {
  const mark = text.charAt(at)
  const partner = partnerOf(mark)
  const near = isOpen ? text.slice(at, at + quoted) : text.slice(Math.max(0, at - quoted), at + 1)
  const params = { mark, partner, near }
  const lone = paragraph.placeOf(at)
  const at1 = place === null ? null : paragraph.placeOf(place.at === text.length ? place.at - 1 : place.at)
  const offset = at1 === null ? 0 : place?.at === text.length ? at1.offset + 1 : at1.offset
  const gapAt = isOpen ? lone.offset + 1 : lone.offset
  const fixes: Fix[] = [{ edit: 'mark', block: lone.block, kind: 'gap', from: gapAt, to: gapAt }]
  if (at1 !== null) fixes.unshift({ edit: 'replace', block: at1.block, from: offset, to: offset, text: partner })
  const isNear = at1?.block === lone.block && Math.abs(offset - lone.offset) <= 9
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [text.slice(Math.max(0, at - context), at), text.slice(at, at + context)]),
    level: 'show',
    confidence: 0.9,
    places: [
      isNear
        ? { block: lone.block, from: Math.min(lone.offset, offset), to: Math.max(lone.offset + 1, offset) }
        : { block: lone.block, from: lone.offset, to: lone.offset + 1 },
    ],
    evidence: [
      { code: isOpen ? 'neverClosed' : 'neverOpened', params },
      ...(place?.isKnown ? [{ code: 'knownQuotation', params }] : []),
    ],
    fixes,
  }
}

function oddQuotes({ paragraph, text, odd }: Judged): Finding[] {
  const at = odd.at(-1)
  if (at === undefined) return []
  const places = odd.map((offset) => paragraph.placeOf(offset))
  return [
    {
      id,
      check: id,
      fingerprint: fingerprint(id, [text.slice(Math.max(0, at - context), at), text.slice(at, at + context)]),
      level: 'show',
      confidence: 0.8,
      places: places.toReversed().map(({ block, offset }) => ({ block, from: offset, to: offset + 1 })),
      evidence: [{ code: 'oddQuotes', params: { count: odd.length, near: text.slice(at, at + quoted) } }],
      fixes: [],
    },
  ]
}

const findingsOf = (judged: Judged, known: KnownQuotations): Finding[] => [
  ...judged.unclosed.slice(0, most).map((at) => toFinding(judged, at, true, closingPlace(judged.text, at, known))),
  ...judged.unopened.slice(0, most).map((at) => toFinding(judged, at, false, openingPlace(judged.text, at, known))),
  ...oddQuotes(judged),
]

/** Paragraphs of the same article follow each other; quotations do not run from one article into the next. */
function byArticle(page: Page, judged: readonly Judged[]): Judged[][] {
  const homes = new Map(page.articles.flatMap(({ id: article, blocks }) => blocks.map((block) => [block.id, article])))
  const groups: Judged[][] = []
  let last: string | undefined
  for (const one of judged) {
    const home = homes.get(one.paragraph.blocks[0].id)
    if (home !== last) groups.push([])
    last = home
    groups.at(-1)?.push(one)
  }
  return groups
}

/**
 * Quotes and brackets that lack their partner, judged over paragraphs as they read once mended. The likely place of
 * the lost mark is where the page has the same text with both, or else the end of the clause or sentence; text may
 * have gone with the mark, so that a gap is offered too, and none of it is sure.
 */
export const unbalancedPair: Check = {
  id,
  check(page, recall = recallNothing) {
    const judged = paragraphsOf(page, recall).map((paragraph): Judged => {
      const { text } = paragraph
      return { paragraph, text, ...recall(marksIn, text) }
    })
    if (judged.every(isWhole)) return []
    const known = knownQuotations(judged.flatMap(({ quotations }) => quotations))
    return byArticle(page, judged).flatMap((group) =>
      group.every(isWhole) ? [] : acrossParagraphs(group).flatMap((one) => findingsOf(one, known)),
    )
  },
}
