import { isCjk, isIdeographAt } from './characters.ts'

/**
 * How long a piece of a line is, by three measures, since papers differ in how they set marks: in characters; with
 * digits and Latin letters of half the room; with marks of half the room too.
 */
export type LineMeasure = readonly [characters: number, wide: number, set: number]

/** The lines' width of the columns that a text was set in, as far as the spaces left at line ends tell it. */
export interface ColumnRhythm {
  /** Lines that are about as long as the width, of which it was told. */
  readonly support: number
  /** How many lines a piece fills. */
  lines(piece: LineMeasure): number
  /** Whether a piece is as long as one line or several; the first line of a paragraph may be set in. */
  fits(piece: LineMeasure, isFirst: boolean): boolean
}

/** Columns narrower than this are lists or verse, and nobody prints wider ones in a newspaper. */
const narrowest = 8
const widest = 60

/** How far lines differ: marks are squeezed, and none may begin a line. */
const tolerance = 1.25

/** Paragraphs are set in by two characters. */
const indent = 2

/** The text between two offsets as it was set. */
export function measureLine(text: string, from: number, to: number): LineMeasure {
  let wide = 0
  let set = 0
  for (let i = from; i < to; i++) {
    if (isIdeographAt(text, i)) {
      wide++
      set++
      continue
    }
    const char = text.charAt(i)
    set += isCjk(char) ? 1 : 0.5
    wide += char < '\u0080' ? 0.5 : 1
  }
  return [to - from, wide, set]
}

/** The width that most of the lines are close to, counted by half characters. */
function commonWidth(widths: readonly number[]): { readonly width: number; readonly support: number } {
  const counts = new Array<number>(widest * 2 + 4).fill(0)
  for (const width of widths) {
    const bin = Math.round(width * 2)
    if (width >= narrowest && width <= widest) counts[bin] = (counts[bin] ?? 0) + 1
  }
  let best = { width: 0, support: 0 }
  for (let bin = narrowest * 2; bin <= widest * 2; bin++) {
    let near = 0
    for (let by = -2; by <= 2; by++) near += counts[bin + by] ?? 0
    const weighed = near + (counts[bin] ?? 0) / 4
    if (weighed > best.support) best = { width: bin / 2, support: weighed }
  }
  return { width: best.width, support: Math.floor(best.support) }
}

function fitsWidth(length: number, width: number, isFirst: boolean): boolean {
  const isNear = (size: number) => {
    const lines = Math.round(size / width)
    return lines >= 1 && lines <= 6 && Math.abs(size - lines * width) <= tolerance + 0.25 * (lines - 1)
  }
  return isNear(length) || (isFirst && isNear(length + indent))
}

/**
 * Tells the rhythm of the line width from pieces of text between spaces: line ends that left a space make pieces of
 * one length, real separators do not. The measure counts on which the pieces agree best. Null where fewer than three
 * pieces agree.
 */
export function columnRhythm(pieces: readonly LineMeasure[]): ColumnRhythm | null {
  const widths = ([2, 1, 0] as const).map((by) => ({ by, ...commonWidth(pieces.map((piece) => piece[by])) }))
  const best = widths.reduce((most, one) => (one.support > most.support ? one : most))
  if (best.support < 3) return null
  return {
    support: best.support,
    lines: (piece) => piece[best.by] / best.width,
    fits: (piece, isFirst) => fitsWidth(piece[best.by], best.width, isFirst),
  }
}
