import type { Finding } from '../contract/records.ts'
import type { Article, Block } from '../page/page.ts'
import { isOpenEnd } from '../text/sentences.ts'
import type { Check } from './check.ts'
import { fingerprint } from './fingerprint.ts'
import { weighSeam } from './seam.ts'

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
  readonly interrupted: boolean
}

/** Body blocks that follow each other; a heading inside the story parts them, a picture or title does not. */
function neighbours({ blocks }: Article): Neighbours[] {
  const pairs: Neighbours[] = []
  let left: Block | undefined
  let interrupted = false
  for (const block of blocks) {
    if (block.role === 'body') {
      if (left !== undefined) pairs.push({ left, right: block, interrupted })
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

function toFinding({ left, right, interrupted }: Neighbours, inLines: boolean): Finding {
  const seam = weighSeam(left.text, right.text)
  const confidence = (interrupted ? seam.confidence - 0.05 : seam.confidence) * (inLines ? 0.5 : 1)
  const end = left.text.trimEnd().slice(-quoted)
  const beginning = right.text.trimStart().slice(0, quoted)
  const evidence = [{ code: 'openEnd', params: { end, beginning } }]
  const add = (code: string, applies: boolean) => applies && evidence.push({ code, params: { end, beginning } })
  add('closesQuote', seam.closesQuote)
  add('afterComma', seam.afterComma)
  add('startsAnew', seam.startsAnew)
  add('interrupted', interrupted)
  add('setInLines', inLines)
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [left.text.slice(-context), right.text.slice(0, context)]),
    level: confidence >= sure ? 'accept' : 'show',
    confidence: Math.round(confidence * 1000) / 1000,
    places: [
      { block: left.id, from: Math.max(0, left.text.length - 1), to: left.text.length },
      { block: right.id, from: 0, to: Math.min(1, right.text.length) },
    ],
    evidence,
    fixes: [{ edit: 'join', left: left.id, right: right.id }],
  }
}

/**
 * Paragraphs that a column cut in two: a body block that ends in no stop, and the next one of its article.
 * Each finding offers the join, sure unless the second block begins like a new paragraph.
 */
export const brokenParagraph: Check = {
  id,
  check: ({ articles }) =>
    articles.flatMap((article) => {
      const pairs = neighbours(article)
      const open = pairs.filter(({ left }) => isOpenEnd(left.text))
      const inLines = isSetInLines(pairs, open)
      return open.map((pair) => toFinding(pair, inLines))
    }),
}
