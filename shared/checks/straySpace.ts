import type { Finding } from '../contract/records.ts'
import { type Article, type Block, isTitleRole } from '../page/page.ts'
import { isCjk, isCjkText } from '../text/characters.ts'
import { type ColumnRhythm, measureLine } from '../text/columnRhythm.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { type InnerSpace, innerSpaces } from '../text/innerSpaces.ts'
import type { Check } from './check.ts'
import { findFused } from './fusedParagraphs.ts'
import { isColumnText, pageRhythm } from './pageRhythm.ts'
import { perRecord } from './perRecord.ts'
import { type Recall, recallNothing } from './recall.ts'
import { seamAround, seenSeams } from './seenSeams.ts'
import { type SpaceHabits, spaceHabits } from './spaceHabits.ts'
import { titleSpaces } from './titleSpaces.ts'

const id = 'straySpace'

/** From here on a removal is offered for "accept all": a single space without a rhythm is not. */
const sure = 0.86

/** Parts shorter than this on both sides are lists, names and verse. */
const shortPart = 6

const context = 12

/** Characters that evidence quotes. */
const quoted = 4

/** A space that is likely a line end, 0…1, with what tells so. */
interface StraySpace {
  readonly at: number
  readonly confidence: number
  readonly evidence: readonly string[]
}

interface Surroundings {
  readonly rhythm: ColumnRhythm | null
  readonly habits: SpaceHabits
  /** Seams that stand elsewhere on the page in one piece. */
  readonly seen: ReadonlySet<string>
}

/** The last sentence of a caption is left out: a credit keeps its spaces. */
const endOfText = ({ role, text }: Block): number => (role === 'caption' ? text.lastIndexOf('。') + 1 : text.length)

/** Spaces that are as far from a line end before them as a line, or several, is long. */
function lineEnds(text: string, spaces: readonly InnerSpace[], rhythm: ColumnRhythm | null): ReadonlySet<number> {
  const ends = new Set<number>()
  if (rhythm === null) return ends
  let line = -1
  for (const [i, { at }] of spaces.entries()) {
    const before = spaces[i - 1]?.at ?? -1
    const starts = before === line ? [line] : [line, before]
    if (!starts.some((start) => rhythm.fits(measureLine(text, start + 1, at), start < 0))) continue
    ends.add(at)
    line = at
  }
  return ends
}

const isNumber = (text: string, at: number): boolean => /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1))

function weighSpaces(
  block: Block,
  inside: readonly InnerSpace[],
  taken: ReadonlySet<number>,
  around: Surroundings,
): StraySpace[] {
  const { text } = block
  const end = endOfText(block)
  const spaces = inside.filter(({ at, kind }) => at < end && kind !== 'slogan')
  const ends = lineEnds(text, spaces, around.rhythm)
  return spaces.flatMap(({ at, kind }, i): StraySpace[] => {
    if (taken.has(at) || around.habits.isReal(text, at)) return []
    const before = at - (spaces[i - 1]?.at ?? -1) - 1
    const after = (spaces[i + 1]?.at ?? text.length) - at - 1
    // A number that a line end cut is told by the rhythm alone; telephone numbers and tables have spaces too.
    if (isNumber(text, at) && (!ends.has(at) || ends.size < 3)) return []
    const isPlain = isCjk(text.charAt(at - 1)) && isCjk(text.charAt(at + 1))
    const isSeen = around.seen.has(seamAround(text, at))
    const isMark = /[,，、;；:：]/.test(text.charAt(at - 1))
    const isLineEnd = ends.has(at)
    let confidence = isPlain || isMark ? 0.85 : 0.8
    if (isLineEnd) confidence = ends.size > 1 ? 0.97 : 0.93
    else if (ends.size > 1) confidence = 0.92
    else if (isSeen) confidence = 0.9
    if (kind === 'quoted') confidence -= 0.04
    if (kind === 'half') confidence = Math.max(confidence, 0.9)
    else if (!isLineEnd && Math.min(before, after) < shortPart) {
      // A single short part is as likely set apart on purpose.
      if (ends.size <= 1 && !isSeen) return []
      confidence -= 0.12
    }
    const evidence = ['spaceInText']
    if (isLineEnd) evidence.push('lineWidth')
    if (isSeen) evidence.push('seenInOnePiece')
    return [{ at, confidence, evidence }]
  })
}

function toFinding({ id: block, text }: Block, { at, confidence, evidence }: StraySpace): Finding {
  const params = { before: text.slice(Math.max(0, at - quoted), at), after: text.slice(at + 1, at + 1 + quoted) }
  return {
    id,
    check: id,
    fingerprint: fingerprint(id, [text.slice(Math.max(0, at - context), at), text.slice(at + 1, at + 1 + context)]),
    level: confidence >= sure ? 'accept' : 'show',
    confidence: Math.round(confidence * 1000) / 1000,
    places: [{ block, from: at, to: at + 1 }],
    evidence: evidence.map((code) => ({ code, params })),
    fixes: [{ edit: 'remove', block, from: at, to: at + 1, gap: false }],
  }
}

/** A block with the spaces inside it. */
interface SpacedBlock {
  readonly block: Block
  readonly spaces: readonly InnerSpace[]
}

/** The blocks of an article in which spaces might go. */
const spacedBlocks = perRecord(({ blocks }: Article, recall: Recall): readonly SpacedBlock[] =>
  blocks.flatMap((block) => {
    if (!isColumnText(block.role) && !isTitleRole(block.role)) return []
    const spaces = recall(innerSpaces, block.text)
    return spaces.length === 0 ? [] : [{ block, spaces }]
  }),
)

/** Their seams. */
const seamsOf = perRecord((article: Article, recall: Recall): readonly string[] =>
  spacedBlocks(article, recall).flatMap(({ block: { text }, spaces }) => spaces.map(({ at }) => seamAround(text, at))),
)

/**
 * Spaces that line ends left inside Chinese text. In running text the rhythm of the column's width tells them, and the
 * same letters in one piece elsewhere; bylines, credits and the halves of slogans keep theirs.
 */
export const straySpace: Check = {
  id,
  check(page, recall = recallNothing) {
    const around: Surroundings = {
      rhythm: pageRhythm(page, recall),
      habits: spaceHabits(page, recall),
      seen: seenSeams(
        page,
        page.articles.flatMap((article) => seamsOf(article, recall)),
      ),
    }
    const fused = new Map<string, Set<number>>()
    for (const { block, at } of findFused(page, recall)) {
      if (!fused.get(block.id)?.add(at)) fused.set(block.id, new Set([at]))
    }
    return page.articles.flatMap((article) =>
      spacedBlocks(article, recall).flatMap(({ block, spaces }) => {
        if (!isCjkText(block.text)) return []
        if (isColumnText(block.role)) {
          const taken = fused.get(block.id) ?? new Set()
          return weighSpaces(block, spaces, taken, around).map((space) => toFinding(block, space))
        }
        return titleSpaces(block.text, spaces, around.seen).map(({ at, confidence, isSeen }) =>
          toFinding(block, { at, confidence, evidence: ['spaceInTitle', ...(isSeen ? ['seenInOnePiece'] : [])] }),
        )
      }),
    )
  },
}
