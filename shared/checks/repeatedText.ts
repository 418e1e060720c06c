import type { Finding } from '../contract/records.ts'
import type { Article, Block } from '../page/page.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { beginsWithinSentence, isOpenEnd } from '../text/sentences.ts'
import type { Check } from './check.ts'
import { perRecord } from './perRecord.ts'
import { type Recall, recallNothing } from './recall.ts'
import { findSurplus, type Surplus } from './surplus.ts'

const id = 'repeatedText'

/** From here on the surplus is offered for "accept all". */
const sure = 0.88

/** Characters of a copy that evidence quotes, and by which it is known. */
const quoted = 12
const context = 40

/** The shortest paragraph that stands twice in a row by fault; shorter ones are refrains, calls, items of a list. */
const shortestParagraph = 30

/** Blocks that are one paragraph, cut by columns perhaps, with their texts on end. */
interface Paragraph {
  readonly blocks: readonly Block[]
  readonly text: string
}

function paragraphsOf({ blocks }: Article): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let pieces: Block[] = []
  const close = () => {
    if (pieces.length > 0) paragraphs.push({ blocks: pieces, text: pieces.map(({ text }) => text).join('') })
    pieces = []
  }
  for (const block of blocks) {
    if (block.role === 'crosshead' || block.role === 'byline' || block.role === 'section') close()
    if (block.role !== 'body' && block.role !== 'caption') continue
    if (block.role === 'caption') close()
    pieces.push(block)
    if (block.role === 'caption' || !isOpenEnd(block.text)) close()
  }
  close()
  return paragraphs
}

/** Words that a paragraph can only begin with where its first ones are lost. */
const headless = /^[“"‘'《「][^”"’'》」]{1,16}[”"’'》」][的地等之和与、]|^[的地得了着过们等之所]/

const isHeadless = (text: string): boolean => beginsWithinSentence(text) || headless.test(text)

/** The stretches of a paragraph's blocks that make up a stretch of its text. */
function stretches({ blocks }: Paragraph, from: number, to: number): Finding['places'][number][] {
  const places: Finding['places'][number][] = []
  let start = 0
  for (const { id: block, text } of blocks) {
    const first = Math.max(from - start, 0)
    const last = Math.min(to - start, text.length)
    if (first < last) places.push({ block, from: first, to: last })
    start += text.length
  }
  return places
}

function toFindings(paragraph: Paragraph, surplus: Surplus, next: Paragraph | undefined): Finding[] {
  const { first, from, to, turns, isTruncated, isExact, confidence } = surplus
  const isLast = to >= paragraph.text.length
  const gap = surplus.overwrote || (isLast && next !== undefined && isHeadless(next.text))
  const text = paragraph.text.slice(from, from + quoted)
  const evidence = [{ code: turns > 1 || isTruncated ? 'loop' : 'saidTwice', params: { text, turns: turns + 1 } }]
  if (!isExact) evidence.push({ code: 'nearCopy', params: { text, turns } })
  if (gap) evidence.push({ code: 'overwritten', params: { text, turns } })
  const before = stretches(paragraph, first, from)
  const parts = stretches(paragraph, from, to)
  return parts.map((part, i) => ({
    id,
    check: id,
    fingerprint: fingerprint(id, [paragraph.text.slice(from, Math.min(to, from + context)), String(i)]),
    level: confidence >= sure ? 'accept' : 'show',
    confidence,
    places: [part, ...before],
    evidence,
    fixes: [{ edit: 'remove', ...part, gap: gap && i === parts.length - 1 }],
  }))
}

/** A paragraph that stands there once more, or breaks off the second time. */
function secondPrinting({ text }: Paragraph, before: Paragraph | undefined): Surplus | undefined {
  if (before === undefined || text.length < shortestParagraph) return undefined
  if (!before.text.startsWith(text) || text.length < before.text.length * 0.6) return undefined
  const isTruncated = text.length < before.text.length
  const confidence = isTruncated ? 0.93 : 0.95
  return { first: 0, from: 0, to: text.length, turns: 1, isTruncated, isExact: true, overwrote: false, confidence }
}

const findRepeats = perRecord((article: Article, recall: Recall): readonly Finding[] => {
  const paragraphs = paragraphsOf(article)
  return paragraphs.flatMap((paragraph, i) => {
    const next = paragraphs[i + 1]
    const again = secondPrinting(paragraph, paragraphs[i - 1])
    if (again !== undefined) {
      const before = paragraphs[i - 1]?.blocks[0]
      const first = before === undefined ? [] : [{ block: before.id, from: 0, to: before.text.length }]
      return toFindings(paragraph, again, next).map((finding) => ({
        ...finding,
        places: [...finding.places, ...first],
      }))
    }
    return recall(findSurplus, paragraph.text).flatMap((surplus) => toFindings(paragraph, surplus, next))
  })
})

/**
 * Text that is said twice or more often in a row, as a reading machine does that loses its place: a sentence, a
 * clause or a paragraph follows itself at once, the last time perhaps in part. The surplus is offered to be taken
 * out, with a gap left where the text behind it begins in mid-sentence. What comes back later on the page, clauses
 * built alike and items of a list differ or do not follow at once, and stay.
 */
export const repeatedText: Check = {
  id,
  check: ({ articles }, recall = recallNothing) => articles.flatMap((article) => findRepeats(article, recall)),
}
