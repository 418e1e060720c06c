import type { Finding } from '../contract/records.ts'
import type { Block, Page } from '../page/page.ts'
import { isByline } from '../recognise/bylines.ts'
import { isCredit } from '../recognise/credits.ts'
import { paragraphStart } from '../recognise/openings.ts'
import { isCjk, isCjkText } from '../text/characters.ts'
import type { ColumnRhythm } from '../text/columnRhythm.ts'
import { measureLine } from '../text/columnRhythm.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { innerSpaces } from '../text/innerSpaces.ts'
import { isOpenEnd } from '../text/sentences.ts'
import type { Check } from './check.ts'
import { pageRhythm } from './pageRhythm.ts'
import { type Recall, recallNothing } from './recall.ts'

const id = 'fusedParagraphs'

/** From here on a split is offered for "accept all". */
const sure = 0.8

/** Shorter pieces are signatures, captions and remarks. */
const shortest = 12

/** Letters by which paragraphs are known to begin alike. */
const opening = 4

const context = 16

/** Characters that evidence quotes. */
const quoted = 8

/** Places where a full stop is followed by a space and a sentence, in running Chinese text. */
function paragraphSeams(text: string): readonly number[] {
  if (!isCjkText(text)) return []
  return innerSpaces(text).flatMap(({ at, kind }) => {
    const endsSentence = /[。！？!?…][”’」』）)"']{0,2}$/.test(text.slice(Math.max(0, at - 3), at))
    const rest = text.slice(at + 1, at + 81)
    const begins = isCjk(rest.charAt(0)) || /^[“"「《\d]/.test(rest)
    return kind === 'plain' && endsSentence && begins && !isByline(rest) && !isCredit(rest) ? [at] : []
  })
}

/** Whether a straight quote behind this place closes: an odd number of them stands before. */
const isInsideAscii = (text: string, at: number): boolean =>
  text.slice(Math.max(0, at - 400), at).split('"').length % 2 === 0

/** How paragraphs of a story begin, by how many do. */
function openingsOf(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text, role } of blocks) {
    if (role !== 'body') continue
    const head = text.slice(0, opening)
    counts.set(head, (counts.get(head) ?? 0) + 1)
  }
  return counts
}

/** A place where two paragraphs may have been fused. */
export interface ParagraphSeam {
  readonly block: Block
  readonly at: number
  readonly confidence: number
  readonly isParallel: boolean
}

/** Lines that a paragraph fills before the lack of spaces at their ends says that none were left there. */
const tellingLines = 4

/** What the line width says about a space: that a line ends there, that it stands within one, or nothing. */
function lineAt(text: string, spaces: readonly number[], index: number, rhythm: ColumnRhythm | null) {
  const at = spaces[index] ?? 0
  const before = spaces[index - 1] ?? -1
  const after = spaces[index + 1] ?? -1
  if (rhythm === null) return 'unknown'
  if (spaces.length === 1 && rhythm.lines(measureLine(text, 0, text.length)) >= tellingLines) return 'unknown'
  if (rhythm.fits(measureLine(text, before + 1, at), before < 0)) return 'end'
  if (after < 0) return spaces.length === 1 ? 'unknown' : 'other'
  const isOver = rhythm.fits(measureLine(text, before + 1, after), before < 0)
  const isFirst =
    !rhythm.fits(measureLine(text, at + 1, after), false) && rhythm.fits(measureLine(text, at + 1, after), true)
  return isOver || isFirst ? 'within' : 'other'
}

const byLine = { unknown: 0.9, within: 0.92, other: 0.4, end: 0.3 } as const

/**
 * The seams of fused paragraphs on a page. A space behind a full stop may also be a line end that left one, as
 * others did in the same paragraph: the line is then as long as the column is wide.
 */
export function findFused(page: Page, recall: Recall = recallNothing): readonly ParagraphSeam[] {
  const rhythm = pageRhythm(page, recall)
  return page.articles.flatMap(({ blocks }) => {
    const bodies = blocks.filter(({ role }) => role === 'body')
    const openings = openingsOf(bodies)
    return bodies.flatMap((block, i) => {
      const { text } = block
      const seams = recall(paragraphSeams, text)
      if (seams.length === 0) return []
      const spaces = recall(innerSpaces, text)
        .filter(({ kind }) => kind === 'plain')
        .map(({ at }) => at)
      const indices = new Map(spaces.map((at, index) => [at, index]))
      // What a column cut may be short: the rest of it stands elsewhere.
      const goesOn = bodies[i + 1] !== undefined && isOpenEnd(text)
      const wentOn = isOpenEnd(bodies[i - 1]?.text ?? '')
      return seams.flatMap((at): ParagraphSeam[] => {
        if ((at < shortest && !wentOn) || (text.length - at <= shortest && !goesOn)) return []
        const rest = text.slice(at + 1, at + 81)
        if (/^["']/.test(rest) && isInsideAscii(text, at)) return []
        const isParallel = (openings.get(rest.slice(0, opening)) ?? 0) >= 2
        const start = paragraphStart(rest)
        let confidence: number = byLine[lineAt(text, spaces, indices.get(at) ?? 0, rhythm)]
        if (isParallel) confidence += 0.5
        if (start === 1) confidence += 0.15
        else if (start > 0.5) confidence += 0.05
        // Verse and lists end every sentence with a space.
        if (seams.length > 3 && spaces.length === seams.length) confidence -= 0.3
        return confidence < 0.5 ? [] : [{ block, at, confidence: Math.min(confidence, 0.97), isParallel }]
      })
    })
  })
}

function toFinding({ block, at, confidence, isParallel }: ParagraphSeam): Finding {
  const end = block.text.slice(Math.max(0, at - quoted), at)
  const beginning = block.text.slice(at + 1, at + 1 + quoted)
  const params = { end, beginning }
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [block.text.slice(Math.max(0, at - context), at), block.text.slice(at, at + context)]),
    level: confidence >= sure ? 'accept' : 'show',
    confidence: Math.round(confidence * 1000) / 1000,
    places: [{ block: block.id, from: at, to: at + 1 }],
    evidence: [
      { code: 'fusedAtSpace', params },
      ...(isParallel ? [{ code: 'opensAlike', params }] : []),
      ...(paragraphStart(block.text.slice(at + 1)) === 1 ? [{ code: 'opensParagraph', params }] : []),
    ],
    fixes: [{ edit: 'split', block: block.id, offset: at }],
  }
}

/** Paragraphs that became one at a space: behind a full stop, where a line does not end, or before a paragraph's opening. */
export const fusedParagraphs: Check = {
  id,
  check: (page, recall) => findFused(page, recall).map(toFinding),
}
