import { isCjk, isCjkText } from '../text/characters.ts'
import { isInCapitals } from '../text/letterCase.ts'
import { endsSentence } from '../text/sentences.ts'
import { isByline } from './bylines.ts'
import { isCredit } from './credits.ts'
import type { Line } from './line.ts'
import { type Piece, toPiece } from './piece.ts'

/** Columns of a proportional reading: an ideograph is as wide as two Latin letters. */
function width(text: string): number {
  let columns = 0
  for (const char of text) columns += isCjk(char) || char > '\u2fff' ? 2 : 1
  return columns
}

const narrowest = 20
const widest = 160

/**
 * Whether lines that stand together were cut by the width of a column and not by their sense: at least
 * three, all but the last of paragraphs about as wide as the widest, most of them stopping in mid-sentence.
 */
function isWrapped(run: readonly Line[]): boolean {
  if (run.length < 3 || run.some(({ level, text }) => level > 0 || text.length > widest)) return false
  const widths = run.map(({ text }) => width(text))
  const full = widths.reduce((most, columns) => Math.max(most, columns), 0)
  if (full < narrowest) return false
  const inner = run.slice(0, -1)
  const even = inner.filter((_, i) => (widths[i] ?? 0) >= full * 0.72).length
  const open = inner.filter(({ text }) => !endsSentence(text)).length
  return even >= inner.length * 0.7 && open >= inner.length * 0.5
}

/**
 * Cuts a wrapped run where a line is set in and where a short line ends a sentence. A short line that
 * ends none is a heading, unless it is the last.
 */
function paragraphs(run: readonly Line[]): Piece[] {
  const full = run.reduce((most, { text }) => Math.max(most, width(text)), 0)
  const pieces: Piece[] = []
  let lines: Line[] = []
  const close = () => {
    flush(lines, pieces)
    lines = []
  }
  for (const [i, line] of run.entries()) {
    const narrow = width(line.text) < full * 0.72
    const heading = narrow && i < run.length - 1 && !endsSentence(line.text)
    if (line.indented || heading) close()
    lines.push(line)
    if (heading || (endsSentence(line.text) && width(line.text) < full * 0.85)) close()
  }
  close()
  return pieces
}

function flush([first, ...rest]: readonly Line[], pieces: Piece[]): void {
  if (first !== undefined) pieces.push(toPiece([first, ...rest]))
}

/** Lines that head a column stand apart from the paragraph below them. */
const standsAlone = ({ text, level }: Line): boolean =>
  level > 0 || isByline(text) || isCredit(text) || (!isCjkText(text) && isInCapitals(text))

/**
 * Makes pieces of lines: one a line, except where lines without a blank one between them are evidently one
 * paragraph, cut by the width of its column. No character is left out: hyphens at line ends stay.
 */
export function wrapLines(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = []
  let run: Line[] = []
  const close = () => {
    if (isWrapped(run)) for (const piece of paragraphs(run)) pieces.push(piece)
    else for (const line of run) pieces.push(toPiece([line]))
    run = []
  }
  for (const line of lines) {
    const alone = standsAlone(line)
    if (line.gap > 0 || alone) close()
    run.push(line)
    if (alone) close()
  }
  close()
  return pieces
}
