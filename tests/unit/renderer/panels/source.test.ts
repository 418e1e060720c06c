import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutRow } from '../../../../renderer/panels/source/cutRow.ts'
import { longestRow, rowAt, sourceRows } from '../../../../renderer/panels/source/sourceRows.ts'

describe('the rows of a source text', () => {
  it('are its lines, without the breaks, numbered from 1', () => {
    expect(sourceRows('一\r\n\n二三')).toEqual([
      { line: 1, from: 0, to: 1 },
      { line: 2, from: 3, to: 3 },
      { line: 3, from: 4, to: 6 },
    ])
  })

  it('cut a line that is too long to be drawn as one', () => {
    const rows = sourceRows('字'.repeat(2 * longestRow + 1))
    expect(rows.map((row) => row.to - row.from)).toEqual([longestRow, longestRow, 1])
    expect(rows.every((row) => row.line === 1)).toBe(true)
  })

  it('hold every offset in the row that begins at or before it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('字', '\n', '\r\n', 'a'), { maxLength: 60 }), fc.nat(), (parts, at) => {
        const text = parts.join('')
        const rows = sourceRows(text)
        const offset = text === '' ? 0 : at % text.length
        const index = rowAt(rows, offset)
        expect(rows[index]!.from).toBeLessThanOrEqual(offset)
        expect(rows[index + 1]?.from ?? Number.POSITIVE_INFINITY).toBeGreaterThan(offset)
      }),
    )
  })
})

describe('the pieces of a row', () => {
  const row = { line: 1, from: 10, to: 20 }

  it('cover it without holes, cut at the block’s ranges and the caret', () => {
    expect(cutRow(row, [{ from: 5, to: 15 }], 12)).toEqual([
      { from: 10, to: 12, isOfBlock: true, isCaret: false },
      { from: 12, to: 15, isOfBlock: true, isCaret: true },
      { from: 15, to: 20, isOfBlock: false, isCaret: false },
    ])
  })

  it('hold the caret behind the last character and in an empty row too', () => {
    expect(cutRow(row, [], 20).at(-1)).toEqual({ from: 20, to: 20, isOfBlock: false, isCaret: true })
    expect(cutRow({ line: 1, from: 3, to: 3 }, [], 3).filter((piece) => piece.isCaret)).toHaveLength(1)
  })
})
