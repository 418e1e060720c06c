import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineIndex } from '../../../../shared/text/lineIndex.ts'

describe('lineIndex', () => {
  it('counts lines ended by LF, CRLF and CR', () => {
    const index = lineIndex('a\nbc\r\nd\re')
    expect(index.count).toBe(4)
    expect([1, 2, 3, 4].map(index.offsetOf)).toEqual([0, 2, 6, 8])
  })

  it('counts a line end to the line that it ends', () => {
    const index = lineIndex('ab\r\nc')
    expect([0, 2, 3, 4].map(index.lineAt)).toEqual([1, 1, 1, 2])
    expect(index.columnAt(3)).toBe(3)
  })

  it('clamps lines beyond the text', () => {
    expect([0, 9].map(lineIndex('a\nb').offsetOf)).toEqual([0, 2])
  })

  it('finds every offset again by its line and column', () => {
    const text = fc.array(fc.constantFrom('a', '字', '\n', '\r', '\r\n')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat(), (source, place) => {
        const offset = place % (source.length + 1)
        const index = lineIndex(source)
        expect(index.offsetOf(index.lineAt(offset)) + index.columnAt(offset)).toBe(offset)
      }),
    )
  })
})
