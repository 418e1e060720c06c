import { beginsWithinSentence, endsSentence, isOpenEnd } from '../text/sentences.ts'
import { opensStory } from './openings.ts'
import { type PageWords, pageWords } from './pageWords.ts'
import type { Piece } from './piece.ts'

const longest = 400
const short = 60

/** A caption in the midst of a paragraph is a sentence or two. */
const longestInset = 150

/** Blank lines that a photo leaves. */
const photoGap = 2

function isCaptionOf(piece: Piece, before: Piece | undefined): boolean {
  if (before === undefined || piece.gap >= photoGap || before.kind === 'credit') return true
  if (before.kind === 'title') return true
  return piece.text.length <= short || opensStory(piece.text)
}

/**
 * Whether a picture stands below an open end: its caption is a sentence by itself, and the text below the credit goes on
 * with the text above no worse than the caption would. Where nothing goes on with it, the photo's blank lines tell.
 */
function isBelowOpenEnd(piece: Piece, before: Piece, below: Piece | undefined, words: PageWords): boolean {
  if (beginsWithinSentence(piece.text) || !endsSentence(piece.text) || piece.text.length > longestInset) return false
  const own = words.acrossSeam(before.text, piece.text)
  if (below?.kind !== 'body' || opensStory(below.text)) return own === 0 && piece.gap >= photoGap
  return words.acrossSeam(before.text, below.text) >= own
}

/**
 * A paragraph right above a credit is its caption where it stands apart from running text: below a photo's
 * blank lines or a title, at the page's head, short, or beginning like a story of its own.
 */
export function findCaptions(pieces: readonly Piece[]): Piece[] {
  const standing = pieces.flatMap((piece, i) => (piece.kind === 'furniture' || piece.kind === 'noise' ? [] : [i]))
  const captions = new Set<number>()
  let words: PageWords | undefined
  for (const [at, i] of standing.entries()) {
    const own = standing[at - 1]
    const piece = pieces[own ?? -1]
    if (pieces[i]?.kind !== 'credit' || own === undefined || piece?.kind !== 'body') continue
    if (piece.text.length > longest) continue
    const before = pieces[standing[at - 2] ?? -1]
    if (before?.kind === 'body' && isOpenEnd(before.text)) {
      words ??= pageWords(pieces.map(({ text }) => text))
      if (isBelowOpenEnd(piece, before, pieces[standing[at + 1] ?? -1], words)) captions.add(own)
    } else if (isCaptionOf(piece, before)) captions.add(own)
  }
  return pieces.map((piece, i) => (captions.has(i) ? { ...piece, kind: 'caption' } : piece))
}
