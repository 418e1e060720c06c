import fc from 'fast-check'
import { expect, it } from 'vitest'
import { termsOf } from '../../../../shared/text/terms.ts'

it('takes the pairs and triples of neighbouring ideographs, as often as they occur', () => {
  expect(termsOf('养老服务')).toHaveLength(5)
  expect(termsOf('养老,服务')).toHaveLength(2)
  expect(termsOf('养老,养老')).toHaveLength(2)
  expect(new Set(termsOf('养老养老'))).toEqual(new Set(termsOf('养老养老养老')))
  expect(termsOf('养')).toHaveLength(0)
})

it('knows a longer Latin word by its beginning, whatever its case and ending', () => {
  expect(termsOf('Council')).toEqual(termsOf('councils of'))
  expect(termsOf('the')).toHaveLength(0)
  expect(termsOf('mayor')).not.toEqual(termsOf('major'))
})

it('gives a term the same number in every text', () => {
  const word = fc.string({ unit: fc.constantFrom('养', '老', '服', 'a', 'b', 'c', ' '), maxLength: 12 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      const both = termsOf(`${one}。${other}`)
      expect([...both]).toEqual([...termsOf(one), ...termsOf(other)])
    }),
  )
})
