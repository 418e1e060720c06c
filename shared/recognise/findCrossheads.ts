import { isOpenEnd } from '../text/sentences.ts'
import { likeness } from './alike.ts'
import { isClosingByline } from './bylines.ts'
import { opensReport, opensStory, paragraphStart } from './openings.ts'
import type { Piece } from './piece.ts'
import { type TitleGroup, titleGroups } from './titleGroups.ts'

const longest = 24

interface Candidate extends TitleGroup {
  readonly text: string
  readonly level: number
  /** A single line of moderate length over running text that does not begin a story, and in no broken sentence. */
  readonly possible: boolean
}

function toCandidate(group: TitleGroup, pieces: readonly Piece[]): Candidate {
  const piece = pieces[group.from]
  const text = piece?.text ?? ''
  const single = group.to - group.from === 1 && piece?.kind === 'title'
  const { after } = group
  const above = pieces[group.from - 1]
  const isInSentence = above?.kind === 'body' && isOpenEnd(above.text)
  const possible =
    single && text.length <= longest && after?.kind === 'body' && !opensStory(after.text) && !isInSentence
  return { ...group, text, level: piece?.level ?? 0, possible }
}

/** Whether stories of this page have bylines below their titles, nearly all of them. */
function hasBylines(groups: readonly TitleGroup[]): boolean {
  const signed = groups.filter(({ after }) => after?.kind === 'byline').length
  return signed >= 3 && signed >= groups.length * 0.5
}

/** Whether another story has begun without a title since the last titles: the next ones may be its own. */
const hasUntitledStory = (pieces: readonly Piece[], after: TitleGroup | undefined, before: TitleGroup): boolean =>
  pieces
    .slice((after?.to ?? 0) + 2, before.from)
    .some(({ kind, text }) => (kind === 'byline' && !isClosingByline(text)) || (kind === 'body' && opensReport(text)))

/**
 * Tells headings inside a story from headlines: they stand alone over running text, and are made like the
 * heading before or after, or deeper by Markdown level than their headline, or without the byline that the
 * page's stories have.
 */
export function findCrossheads(pieces: readonly Piece[]): Piece[] {
  const groups = titleGroups(pieces).map((group) => toCandidate(group, pieces))
  const bylines = hasBylines(groups)
  const found = new Set<number>()
  let headline = 0
  for (const [i, group] of groups.entries()) {
    const neighbours = [groups[i - 1], groups[i + 1]]
    const alike = neighbours.some(
      (other) => other?.possible && other.level === group.level && likeness(other.text, group.text) > 0,
    )
    const deeper = headline > 0 && group.level > headline && group.text.length <= 16
    const unsigned =
      bylines && group.level === 0 && group.text.length <= 16 && paragraphStart(group.after?.text ?? '') < 1
    const isOwn = i > 0 && group.possible && !hasUntitledStory(pieces, groups[i - 1], group)
    if (isOwn && (alike || deeper || unsigned)) found.add(group.from)
    else headline = pieces.slice(group.from, group.to).reduce((least, { level }) => Math.min(least, level), Infinity)
  }
  return pieces.map((piece, i) => (found.has(i) || piece.kind === 'list' ? { ...piece, kind: 'crosshead' } : piece))
}
