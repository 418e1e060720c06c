import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gramSet } from '../../../../shared/text/gramSet.ts'

const text = fc.string({ unit: fc.constantFrom('的', '了', 'a', '\n', '\u0000', '\ud83d'), maxLength: 60 })

it('has what stands in the text, and nothing else', () => {
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 4 }), (all, other, size) => {
      const set = gramSet(all, size)
      for (const from of [all, other])
        for (let at = 0; at + size <= from.length; at++) {
          const gram = from.slice(at, at + size)
          expect(set.has(gram)).toBe(all.includes(gram))
        }
    }),
  )
})

it('has no stretch of another length', () => {
  const set = gramSet('河西区推动', 2)
  expect(['', '河', '河西', '河西区', '西区'].map((gram) => set.has(gram))).toEqual([false, false, true, false, true])
})
