import type { SourceRange } from '../../../shared/page/page.ts'
import type { SourceRow } from './sourceRows.ts'

export interface RowPiece extends SourceRange {
  /** Of the block that the caret is in. */
  readonly isOfBlock: boolean
  /** The caret stands right before it. */
  readonly isCaret: boolean
}

/** A row in pieces that are drawn alike, cut where the block's ranges begin and end and at the caret. */
export function cutRow(row: SourceRow, ranges: readonly SourceRange[], caret: number | null): readonly RowPiece[] {
  const inside = (offset: number) => offset > row.from && offset < row.to
  const cuts = [...ranges.flatMap(({ from, to }) => [from, to]), ...(caret === null ? [] : [caret])].filter(inside)
  const edges = [...new Set([row.from, ...cuts, row.to])].sort((a, b) => a - b)
  // An empty row and a caret behind the last character need a piece too.
  if (edges.length === 1 || caret === row.to) edges.push(row.to)
  return edges.slice(0, -1).map((from, index) => ({
    from,
    to: edges[index + 1] ?? row.to,
    isOfBlock: ranges.some((range) => range.from <= from && from < range.to),
    isCaret: caret === from,
  }))
}
