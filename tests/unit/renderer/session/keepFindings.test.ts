import { describe, expect, it } from 'vitest'
import { keepFindings } from '../../../../renderer/session/keepFindings.ts'
import type { Finding } from '../../../../shared/contract/records.ts'

const finding = (id: string, from: number): Finding => ({
  id,
  check: 'strayBreak',
  fingerprint: id,
  level: 'show',
  confidence: 0.5,
  places: [{ block: 'b1', from, to: from + 1 }],
  evidence: [{ code: 'space', params: { size: 1 } }],
  fixes: [{ edit: 'remove', block: 'b1', from, to: from + 1, gap: false }],
})

describe('findings that come back', () => {
  it('are the same list when they say the same', () => {
    const before = [finding('a', 1), finding('b', 5)]
    expect(keepFindings(before, structuredClone(before))).toBe(before)
  })

  it('are the same objects apart from the one that says something else', () => {
    const before = [finding('a', 1), finding('b', 5)]
    const moved = finding('b', 6)
    const [first, second] = keepFindings(before, [finding('a', 1), moved])
    expect(first).toBe(before[0])
    expect(second).toBe(moved)
  })

  it('are another list when one is gone', () => {
    const before = [finding('a', 1), finding('b', 5)]
    expect(keepFindings(before, [finding('b', 5)])).toEqual([before[1]])
  })
})
