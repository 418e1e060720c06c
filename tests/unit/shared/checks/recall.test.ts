import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRecall, recallNothing } from '../../../../shared/checks/recall.ts'

/** A part that counts how often it is asked. */
const makePart = () => {
  let times = 0
  const part = (...texts: string[]) => {
    times += 1
    return { texts }
  }
  return { part, times: () => times }
}

describe('recall', () => {
  it('works out what it was asked before only once', () => {
    const { part, times } = makePart()
    const recall = createRecall(100)
    expect(recall(part, '文', 'body')).toBe(recall(part, '文', 'body'))
    expect(times()).toBe(1)
  })

  it('keeps parts and their texts apart', () => {
    const one = makePart()
    const other = makePart()
    const recall = createRecall(1000)
    const calls: [string, ...string[]][] = [
      [''],
      ['', ''],
      ['a', 'b'],
      ['ab'],
      ['a', 'b', ''],
      ['1:a1:b'],
      ['1:a', 'b'],
      ['b', 'a'],
    ]
    for (const texts of [...calls, ...calls]) {
      expect(recall(one.part, ...texts)).toEqual({ texts })
      recall(other.part, ...texts)
    }
    expect([one.times(), other.times()]).toEqual([calls.length, calls.length])
  })

  it('gives what the part gives, whatever was asked before and however little it keeps', () => {
    const upper = (text = '', role = '') => `${role}:${text.toUpperCase()}`
    const text = fc.string({ maxLength: 6, unit: fc.constantFrom('a', '文', ':', '1') })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.array(fc.tuple(text, text)), (limit, calls) => {
        const recall = createRecall(limit)
        for (const [one, other] of calls) expect(recall(upper, one, other)).toBe(recallNothing(upper, one, other))
      }),
    )
  })

  it('remembers values that are nothing', () => {
    let times = 0
    const nothing = () => {
      times += 1
      return undefined
    }
    const recall = createRecall(100)
    recall(nothing, '文')
    recall(nothing, '文')
    expect(times).toBe(1)
  })

  it('forgets what was not asked for a while, and keeps what was', () => {
    const { part, times } = makePart()
    const recall = createRecall(10)
    recall(part, 'kept')
    recall(part, 'lost')
    for (let turn = 0; turn < 20; turn += 1) {
      recall(part, `text ${turn}`)
      recall(part, 'kept')
    }
    expect(times()).toBe(22)
    recall(part, 'lost')
    expect(times()).toBe(23)
  })

  it('does not keep a text longer than its limit', () => {
    const { part, times } = makePart()
    const recall = createRecall(3)
    recall(part, 'long')
    recall(part, 'long')
    expect(times()).toBe(2)
  })
})
