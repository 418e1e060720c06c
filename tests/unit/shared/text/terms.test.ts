import fc from 'fast-check'
import { expect, it } from 'vitest'
import { termsOf } from '../../../../shared/text/terms.ts'

it('takes the pairs and triples of neighbouring ideographs, each once', () => {
  expect(termsOf('养老服务')).toHaveLength(5)
  expect(termsOf('养老,服务')).toHaveLength(2)
  expect(termsOf('养老养老')).toEqual(termsOf('养老养老养老'))
  expect(termsOf('养')).toEqual([])
})

it('knows a longer Latin word by its beginning, whatever its case and ending', () => {
  expect(termsOf('Council')).toEqual(termsOf('councils of'))
  expect(termsOf('the')).toEqual([])
  expect(termsOf('mayor')).not.toEqual(termsOf('major'))
})

it('gives a term the same number in every text, and no two the same', () => {
  const word = fc.string({ unit: fc.constantFrom('养', '老', '服', 'a', 'b', 'c', ' '), maxLength: 12 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      const both = termsOf(`${one}。${other}`)
      expect(new Set(both).size).toBe(both.length)
      expect(new Set(both)).toEqual(new Set([...termsOf(one), ...termsOf(other)]))
    }),
  )
})
