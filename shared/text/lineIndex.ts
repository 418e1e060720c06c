/** Where the lines of a text begin. Lines count from 1, columns from 0, both in UTF-16 units. */
export interface LineIndex {
  readonly count: number
  /** The line that an offset stands on; a line end belongs to the line that it ends. */
  lineAt(offset: number): number
  /** How far an offset stands from the start of its line. */
  columnAt(offset: number): number
  /** The offset of a line's start; lines beyond the text clamp to its first and last line. */
  offsetOf(line: number): number
}

/** Indexes the lines of a text ended by LF, CRLF or CR, in one pass; a query takes logarithmic time. */
export function lineIndex(text: string): LineIndex {
  const starts = [0]
  const ends = /\r\n|\n|\r/g
  while (ends.exec(text)) starts.push(ends.lastIndex)
  const startOf = (line: number) => starts[Math.min(Math.max(line, 1), starts.length) - 1] ?? 0
  const lineAt = (offset: number) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
  return {
    count: starts.length,
    lineAt,
    columnAt: (offset) => offset - startOf(lineAt(offset)),
    offsetOf: startOf,
  }
}
