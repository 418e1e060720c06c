import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignBlock } from '../../../../shared/text/alignBlock.ts'

const source = '养老服务\n\n设施点、线、面'
const ranges = [
  { from: 0, to: 4 },
  { from: 6, to: 13 },
]

describe('alignBlock', () => {
  it('maps place by place where the text is as it was', () => {
    const { toSource, toBlock } = alignBlock('养老服务设施点、线、面', source, ranges)
    expect([0, 3, 4, 10].map(toSource)).toEqual([0, 3, 6, 12])
    expect([0, 3, 6, 13].map(toBlock)).toEqual([0, 3, 4, 11])
  })

  it('knows no place in the block for source that it does not come from', () => {
    expect(alignBlock('养老服务', source, [{ from: 0, to: 4 }]).toBlock(8)).toBeNull()
  })

  it('keeps places right of a correction at their character', () => {
    const text = '养老的服务设备点、线、面'
    const { toSource, toBlock } = alignBlock(text, source, ranges)
    expect(source.charAt(toSource(text.indexOf('线')))).toBe('线')
    expect(text.charAt(toBlock(source.indexOf('面')) ?? -1)).toBe('面')
  })

  it('stands text without a source at its beginning', () => {
    const { toSource, toBlock } = alignBlock('新写的', source, [])
    expect(toSource(2)).toBe(0)
    expect(toBlock(0)).toBeNull()
  })

  it('aligns at once what was put in the place of a long text, and what stands beside it', () => {
    const long = (from: number) =>
      Array.from({ length: 200_000 }, (_, i) => String.fromCharCode(from + ((i * 7919) % 9_000))).join('')
    const origin = `${long(0x4e00)}${source}`
    const text = `${long(0x7200)}${source}`
    const { toSource, toBlock } = alignBlock(text, origin, [{ from: 0, to: origin.length }])
    expect([0, 200_000, 200_005].map(toSource)).toEqual([0, 200_000, 200_005])
    expect(toBlock(origin.length)).toBe(text.length)
  })

  it('keeps places between spaces that went', () => {
    const { toSource } = alignBlock('养老服务设施', '养 老 服 务 设 施', [{ from: 0, to: 11 }])
    expect([0, 1, 2, 3, 4, 5].map((at) => '养 老 服 务 设 施'.charAt(toSource(at))).join('')).toBe('养老服务设施')
  })

  it('never leaves the block or its ranges, whatever was edited', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), (text, place) => {
        const { toSource, toBlock } = alignBlock(text, source, ranges)
        const there = toSource(Math.min(place, text.length))
        const back = toBlock(Math.min(place, 4))
        expect(ranges.some(({ from, to }) => from <= there && there <= to)).toBe(true)
        expect(back !== null && back >= 0 && back <= text.length).toBe(true)
      }),
    )
  })

  it('keeps the order of places', () => {
    const edits = fc.array(fc.constantFrom('养老', '服务', '设施', '点', '、线', 'x')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(edits, (text) => {
        const { toSource } = alignBlock(text, source, ranges)
        const places = Array.from({ length: text.length + 1 }, (_, i) => toSource(i))
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
    )
  })
})
