import type { Stretch } from './deltas.ts'
import { tidyMarks, tidyNotes } from './marks.ts'
import type { Block, Mark, Note } from './page.ts'
import { same } from './same.ts'

/** Text with what stands on it. */
export type Piece = Pick<Block, 'text' | 'marks' | 'notes'>

export const plainPiece = (text: string): Piece => ({ text, marks: [], notes: [] })

/**
 * The text between two offsets. Marks are cut at the borders; gaps and notes come along when `owns` says so,
 * drawn in to the borders, so that each of them stays with one of two neighbouring pieces.
 */
export function cutPiece(
  { text, marks, notes }: Piece,
  from: number,
  to: number,
  owns: (stretch: Stretch) => boolean = () => true,
): Piece {
  const draw = <T extends Stretch>(stretch: T): T => ({
    ...stretch,
    from: Math.min(Math.max(stretch.from, from), to) - from,
    to: Math.min(Math.max(stretch.to, from), to) - from,
  })
  return {
    text: text.slice(from, to),
    marks: tidyMarks(marks.filter((mark) => mark.kind !== 'gap' || owns(mark)).map((mark): Mark => draw(mark))),
    notes: tidyNotes(notes.filter(owns).map((note): Note => draw(note))),
  }
}

/** Pieces one after the other. */
export function concatPieces(...pieces: readonly Piece[]): Piece {
  let text = ''
  const marks: Mark[] = []
  const notes: Note[] = []
  for (const piece of pieces) {
    const shift = <T extends Stretch>(stretch: T): T => ({
      ...stretch,
      from: stretch.from + text.length,
      to: stretch.to + text.length,
    })
    for (const mark of piece.marks) marks.push(shift(mark))
    for (const note of piece.notes) notes.push(shift(note))
    text += piece.text
  }
  return { text, marks: tidyMarks(marks), notes: tidyNotes(notes) }
}

/** The block with other fields; the block itself when they say the same. */
export function renewBlock(block: Block, fields: Partial<Block>): Block {
  const renewed = { ...block, ...fields }
  return same(block, renewed) ? block : renewed
}
