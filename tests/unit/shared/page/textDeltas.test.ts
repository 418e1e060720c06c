import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDeltas, invertDeltas, mapOffset } from '../../../../shared/page/deltas.ts'
import { textDeltas } from '../../../../shared/page/textDeltas.ts'
import { checkProperty, seed } from '../../../support/checkProperty.ts'
import { arbitraryText } from '../../../support/pages.ts'

describe('text deltas', () => {
  it('are one run between the common beginning and end', () => {
    expect(textDeltas('甲乙丙丁', '甲新丁')).toEqual([{ at: 1, remove: '乙丙', insert: '新' }])
  })

  it('never cut a character in two', () => {
    expect(textDeltas('a😀b', 'a😁b')).toEqual([{ at: 1, remove: '😀', insert: '😁' }])
    expect(textDeltas('a\r\nb', 'a\nb')).toEqual([{ at: 1, remove: '\r\n', insert: '\n' }])
  })

  it('are several runs in a long rewrite, when that is asked for', () => {
    const same = '一二三四五六七八九十'
    expect(textDeltas(`甲${same}乙`, `丙${same}丁`, { fine: true })).toEqual([
      { at: 0, remove: '甲', insert: '丙' },
      { at: 11, remove: '乙', insert: '丁' },
    ])
  })

  it('end for halves of surrogate pairs', () => {
    const before = '\udc00👩‍👩‍👧😀'.repeat(4)
    const after = '税\udc00😀税税\ud800'.repeat(4)
    expect(applyDeltas(before, textDeltas(before, after, { fine: true }))).toBe(after)
  })

  it(`lead to the other text and back, with any caret (seed ${seed})`, () => {
    const options = fc.record({ fine: fc.boolean(), around: fc.option(fc.nat(40), { nil: undefined }) })
    checkProperty(
      fc.property(arbitraryText, arbitraryText, arbitraryText, options, (start, end, middle, asked) => {
        const [before, after] = [start + middle + end, end + middle + start]
        const deltas = textDeltas(before, after, asked)
        expect(applyDeltas(before, deltas)).toBe(after)
        expect(applyDeltas(after, invertDeltas(deltas))).toBe(before)
        expect(invertDeltas(invertDeltas(deltas))).toEqual(deltas)
        let last = 0
        for (let offset = 0; offset <= before.length; offset++) {
          const [low, high] = [mapOffset(deltas, offset, -1), mapOffset(deltas, offset, 1)]
          expect(low).toBeGreaterThanOrEqual(last)
          expect(high).toBeGreaterThanOrEqual(low)
          expect(high).toBeLessThanOrEqual(after.length)
          last = low
        }
      }),
      3_000,
    )
  })

  it('do not fit another text', () => {
    expect(applyDeltas('甲', [{ at: 0, remove: '乙', insert: '' }])).toBeUndefined()
    expect(applyDeltas('甲', [{ at: 5, remove: '', insert: '乙' }])).toBeUndefined()
  })
})
