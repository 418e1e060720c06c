import { lineIndex } from '../../../shared/text/lineIndex.ts'

/** A stretch of a source line that is drawn as one; long lines are cut so that no row is endless. */
export interface SourceRow {
  /** 1-based. */
  readonly line: number
  readonly from: number
  readonly to: number
}

export const longestRow = 2000

const lineBreak = /[\r\n]+$/

/** The rows of a source text; offsets in UTF-16 units, line breaks left out. */
export function sourceRows(text: string): readonly SourceRow[] {
  const index = lineIndex(text)
  const rows: SourceRow[] = []
  for (let line = 1; line <= index.count; line += 1) {
    const start = index.offsetOf(line)
    const next = line < index.count ? index.offsetOf(line + 1) : text.length
    const end = start + text.slice(start, next).replace(lineBreak, '').length
    for (let from = start; from === start || from < end; from += longestRow) {
      rows.push({ line, from, to: Math.min(end, from + longestRow) })
    }
  }
  return rows
}

/** Index of the row that holds an offset. */
export function rowAt(rows: readonly SourceRow[], offset: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rows[middle]?.from ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
