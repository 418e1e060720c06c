import type { Finding } from '../contract/records.ts'
import type { Article, Block, Page } from '../page/page.ts'
import { opensReport } from '../recognise/openings.ts'
import { type PageWords, pageWords } from '../recognise/pageWords.ts'
import { isCjkText } from '../text/characters.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { overlap } from '../text/overlap.ts'
import { isOpenEnd } from '../text/sentences.ts'
import type { Check } from './check.ts'
import { textsOf } from './farCandidates.ts'
import { type FarJoin, findFarJoins } from './farJoins.ts'
import { perRecord } from './perRecord.ts'
import { type Recall, recallNothing } from './recall.ts'
import { type Seam, weighSeam } from './seam.ts'

const id = 'brokenParagraph'

/** From here on a join is offered for "accept all". */
const sure = 0.78

/** Characters on either side of a seam by which it is known. */
const context = 24

/** Characters on either side of a seam that evidence quotes. */
const quoted = 6

/** Two body blocks of an article with what stands between them. */
interface Neighbours {
  readonly left: Block
  readonly right: Block
  /** The place of the right one in its article. */
  readonly at: number
  readonly interrupted: boolean
}

/** Headings are shorter than this, and what a column leaves of a paragraph hardly ever lacks every mark. */
const longestHeading = 30

const isHeadingLike = ({ text }: Block): boolean =>
  text.length <= longestHeading && isCjkText(text) && !/[,，、。.;；:：!！?？]/.test(text)

/** A line in a broken sentence that is made like a heading and stands alone was taken for running text. */
function interrupts(block: Block, left: Block | undefined, next: Block | undefined): boolean {
  if (left === undefined || next?.role !== 'body' || !isHeadingLike(block) || isHeadingLike(next)) return false
  return isOpenEnd(left.text) && !isHeadingLike(left)
}

/** Body blocks that follow each other; a heading inside the story parts them, a picture or title does not. */
function neighbours({ blocks }: Article): Neighbours[] {
  const pairs: Neighbours[] = []
  let left: Block | undefined
  let interrupted = false
  for (const [i, block] of blocks.entries()) {
    if (block.role === 'body' && !interrupts(block, left, blocks[i + 1])) {
      if (left !== undefined) pairs.push({ left, right: block, at: i, interrupted })
      left = block
      interrupted = false
    } else if (block.role === 'crosshead' || block.role === 'byline' || block.role === 'section') left = undefined
    else interrupted = true
  }
  return pairs
}

/**
 * Whether an article is set in lines rather than in paragraphs: most of many blocks stop in mid-sentence, as
 * in a poem, a list of names or a column kept line by line. An open end says nothing there.
 */
function isSetInLines(pairs: readonly Neighbours[], open: readonly Neighbours[]): boolean {
  return pairs.length >= 12 && open.length > pairs.length * 0.6
}

/** From here on a join across articles is: the true rest has been weighed against all other places. */
const sureFar = 0.6

/** The share of its pairs of characters, or words, that come back right below a heading; below the beginning of a paragraph few do. */
const toldBelow = 0.3

interface Seamed {
  readonly left: Block
  readonly right: Block
  readonly confidence: number
  readonly isSure: boolean
  readonly along?: readonly Block[]
  /** Codes of what else is known of it. */
  readonly codes: readonly string[]
}

function toFinding({ left, right, along = [], confidence, isSure, codes }: Seamed): Finding {
  const end = left.text.trimEnd().slice(-quoted)
  const beginning = right.text.trimStart().slice(0, quoted)
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [left.text.slice(-context), right.text.slice(0, context)]),
    level: isSure ? 'accept' : 'show',
    confidence: Math.round(confidence * 1000) / 1000,
    places: [
      { block: left.id, from: Math.max(0, left.text.length - 1), to: left.text.length },
      { block: right.id, from: 0, to: Math.min(1, right.text.length) },
    ],
    evidence: ['openEnd', ...codes].map((code) => ({ code, params: { end, beginning } })),
    fixes: [
      { edit: 'join', left: left.id, right: right.id, ...(along.length > 0 && { along: along.map(({ id }) => id) }) },
    ],
  }
}

/** Whether a short line at the head of a text is a heading rather than what a column has left of its first sentence. */
function isHeadingOver({ left, right, at }: Neighbours, article: Article, words: PageWords): boolean {
  if (!isHeadingLike(left) || opensReport(left.text)) return false
  const story = article.blocks.slice(at, at + 4).map(({ text }) => text)
  return words.acrossSeam(left.text, right.text) === 0 && overlap(left.text, story.join('\n')) >= toldBelow
}

function weighNear({ left, right, interrupted, seam }: OpenPair, inLines: boolean, isHeading: boolean): Seamed {
  const confidence = (interrupted ? seam.confidence - 0.02 : seam.confidence) * (inLines ? 0.5 : isHeading ? 0.65 : 1)
  const isSure = confidence >= sure
  const codes = [
    seam.closesQuote && 'closesQuote',
    seam.afterComma && 'afterComma',
    seam.startsAnew && 'startsAnew',
    interrupted && 'interrupted',
    inLines && 'setInLines',
    isHeading && 'likeHeading',
    !isSure && !inLines && 'mayLose',
  ].filter((code) => code !== false)
  return { left, right, confidence, isSure, codes }
}

function weighFar({ left, right, along, knowsWord, confidence }: FarJoin): Seamed {
  const { closesQuote, afterComma } = weighSeam(left.text, right.text)
  const isSure = confidence >= sureFar
  const codes = [
    'interrupted',
    closesQuote && 'closesQuote',
    afterComma && 'afterComma',
    knowsWord && 'knownWord',
    along.length > 0 && 'comesAlong',
    !isSure && 'mayLose',
  ].filter((code) => code !== false)
  return { left, right, along, confidence, isSure, codes }
}

/** Neighbours of which the left one stops in mid-sentence, with what its end and the beginning of the right one tell. */
interface OpenPair extends Neighbours {
  readonly seam: Seam
}

/** What an article has of open ends. */
interface OpenEnds {
  readonly inside: readonly OpenPair[]
  readonly inLines: boolean
  /** The last body block, where it stops in mid-sentence. */
  readonly last: readonly Block[]
}

const openEndsOf = perRecord((article: Article): OpenEnds => {
  const pairs = neighbours(article)
  const open = pairs.filter(({ left }) => isOpenEnd(left.text))
  const last = article.blocks.findLast(({ role }) => role === 'body')
  return {
    inside: open.map((pair) => ({ ...pair, seam: weighSeam(pair.left.text, pair.right.text) })),
    inLines: isSetInLines(pairs, open),
    last: last !== undefined && isOpenEnd(last.text) ? [last] : [],
  }
})

function findBroken(page: Page, recall: Recall): readonly Finding[] {
  const openEnds = new Set<Block>()
  const words = pageWords(textsOf(page))
  const near = page.articles.map((article) => {
    const { inside, inLines, last } = openEndsOf(article)
    if (!inLines) for (const end of last) openEnds.add(end)
    return inside.map((pair) => weighNear(pair, inLines, isHeadingOver(pair, article, words)))
  })
  const far = new Map(findFarJoins(page, openEnds, words, recall).map((join) => [join.left, join]))
  return page.articles.flatMap((article, i) => {
    const joins = openEndsOf(article).last.flatMap((end) => far.get(end) ?? [])
    return [...(near[i] ?? []), ...joins.map(weighFar)].map(toFinding)
  })
}

/** What was found on pages that are still in use: other checks start from the same joins. */
const found = new WeakMap<Page, readonly Finding[]>()

/**
 * Paragraphs that a column cut in two: a body block that ends in no stop, and the next one of its article, or one below
 * another article that interrupts it. Each finding offers the join, sure unless the second block begins like a new
 * paragraph or other places are as likely; of a doubtful one it says that text may be lost in between.
 */
export const brokenParagraph: Check = {
  id,
  check(page, recall = recallNothing) {
    const findings = found.get(page) ?? findBroken(page, recall)
    found.set(page, findings)
    return findings
  },
}
