import { isOpenEnd } from '../text/sentences.ts'
import { opensStory } from './openings.ts'
import type { Piece } from './piece.ts'

const longest = 400
const short = 60

/** Blank lines that a photo leaves. */
const photoGap = 2

function isCaptionOf(piece: Piece, before: Piece | undefined): boolean {
  if (piece.text.length > longest) return false
  if (before?.kind === 'body' && isOpenEnd(before.text)) return false
  if (before === undefined || piece.gap >= photoGap || before.kind === 'credit') return true
  if (before.kind === 'title') return true
  return piece.text.length <= short || opensStory(piece.text)
}

/**
 * A paragraph right above a credit is its caption where it stands apart from running text: below a photo's
 * blank lines or a title, at the page's head, short, or beginning like a story of its own.
 */
export function findCaptions(pieces: readonly Piece[]): Piece[] {
  const standing = pieces.flatMap((piece, i) => (piece.kind === 'furniture' || piece.kind === 'noise' ? [] : [i]))
  const captions = new Set<number>()
  for (const [at, i] of standing.entries()) {
    const before = standing[at - 1]
    if (pieces[i]?.kind !== 'credit' || before === undefined) continue
    const piece = pieces[before]
    if (piece?.kind === 'body' && isCaptionOf(piece, pieces[standing[at - 2] ?? -1])) captions.add(before)
  }
  return pieces.map((piece, i) => (captions.has(i) ? { ...piece, kind: 'caption' } : piece))
}
