import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTandems } from '../../../../shared/text/tandems.ts'

describe('tandem repeats', () => {
  it('are found by where they begin, how long a turn is and where they end', () => {
    const turn = '渡口的船每天早晨六点开'
    expect(findTandems(`老人说，${turn}${turn}${turn}往对岸。`)).toEqual([
      { first: 4, period: 11, from: 15, to: 37, differences: 0 },
    ])
  })

  it('are followed over characters that were read otherwise', () => {
    const turn = '渡口的船每天早晨六点开往对岸的集市，赶集的人挑着担子上船'
    const [found] = findTandems(`${turn}${turn.replace('早晨', '早辰')}`)
    expect(found).toMatchObject({ period: turn.length, differences: 1 })
  })

  it('do not take another figure for a misreading', () => {
    expect(findTandems('东街道清运垃圾二十五车，东街道清运垃圾三十六车。')).toEqual([])
  })

  it('are none where what comes back does not follow at once', () => {
    expect(findTandems('渡口的船每天早晨六点开。对岸的集市上，人们已经等了很久：渡口的船每天早晨六点开。')).toEqual([])
  })

  it('are none in leaders, laughter and names said twice', () => {
    expect(findTandems(`目录${'…'.repeat(200)}哈哈哈哈哈哈哈哈哈哈`)).toEqual([])
  })

  it('always lie within the text, one behind the other', () => {
    const text = fc.array(fc.constantFrom('甲乙', '丙', '甲乙丙丁戊己庚辛', '，', 'a'), { maxLength: 60 })
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('')
        let end = 0
        for (const { first, period, from, to } of findTandems(whole)) {
          expect(first).toBeGreaterThanOrEqual(end)
          expect(from).toBe(first + period)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(whole.length)
      }),
    )
  })

  it.each([
    ['one character', 'a'.repeat(400_000)],
    ['two characters at random', Array.from({ length: 400_000 }, (_, i) => ((i * i) % 7 < 3 ? 'a' : 'b')).join('')],
    ['opening quotes', '“'.repeat(400_000)],
    ['one long loop', '渡口的船每天早晨六点开往对岸。'.repeat(20_000)],
  ])('answer on a long text of %s', (_, text) => {
    expect(findTandems(text).length).toBeLessThan(text.length)
  })
})

it('are the same whatever text was looked through before', () => {
  const unit = fc.constantFrom('市', '民', '服', '务', '中', '心')
  const text = fc.string({ unit, minLength: 12, maxLength: 60 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      const loop = other + other
      const first = findTandems(loop)
      findTandems(one)
      expect(findTandems(loop)).toEqual(first)
      expect(first.length).toBeGreaterThan(0)
    }),
  )
})
