import type { Piece } from './piece.ts'
import { titleEvidence } from './titleEvidence.ts'

const stands = ({ kind }: Piece): boolean => kind !== 'furniture' && kind !== 'noise'

/** Longer runs of short lines are a list or a poem. */
const mostTitles = 6

/** Running text that is looked at for words of a title. */
const storyLength = 800

/**
 * Decides of every short line whether it is a title or a torn-off piece of a paragraph, from the foot of the
 * page to its head, so that what stands below a line is known.
 */
export function findTitles(pieces: readonly Piece[]): Piece[] {
  const decided = [...pieces]
  const order = pieces.flatMap((piece, i) => (stands(piece) ? [i] : []))
  let story = ''
  let following = ''
  let run = 0
  for (let at = order.length - 1; at >= 0; at--) {
    const i = order[at] ?? 0
    const piece = pieces[i]
    if (piece === undefined) continue
    const after = decided[order[at + 1] ?? -1]
    const before = pieces[order[at - 1] ?? -1]
    let kind = piece.kind
    if (kind === null) {
      const isTitle = run < mostTitles && titleEvidence(piece, { before, after, story }) > 1
      kind = isTitle ? 'title' : 'body'
      decided[i] = { ...piece, kind }
    }
    run = kind === 'title' ? run + 1 : 0
    if (kind === 'body' || kind === 'caption') {
      following = story.slice(0, storyLength)
      story = piece.text.slice(0, storyLength) + following
    } else if (kind !== 'title' && kind !== 'byline') story = story.slice(0, storyLength)
  }
  return decided
}
