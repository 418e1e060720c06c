import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eachTerm, passes, sieveOf, type TermSieve } from '../../../../shared/topics/eachTerm.ts'

const told = (text: string, sieve?: TermSieve): [number, string][] => {
  const terms: [number, string][] = []
  eachTerm(text, (term, from, to) => terms.push([term, text.slice(from, to)]), sieve)
  return terms
}

const stretches = (text: string, sieve?: TermSieve): string[] => told(text, sieve).map(([, stretch]) => stretch)

it('tells pairs of ideographs, none across a word of grammar, and words of other scripts', () => {
  expect(stretches('养老的服务，AI schools')).toEqual(['养老', '服务', 'AI', 'schools'])
})

it('tells with a sieve what that lets through, in the same order', () => {
  const unit = fc.constantFrom('养', '老', '的', '服', '务', 'a', 'B', '5', ' ', '，')
  const text = fc.string({ unit, maxLength: 20 })
  fc.assert(
    fc.property(text, text, (one, wanted) => {
      const terms = told(wanted).map(([term]) => term)
      const sieve = sieveOf(terms)
      expect(terms.every((term) => passes(sieve, term))).toBe(true)
      expect(told(one, sieve)).toEqual(told(one).filter(([term]) => passes(sieve, term)))
    }),
  )
})

it('lets hardly any other term through a sieve', () => {
  const sieve = sieveOf(Array.from({ length: 100 }, (_, i) => i))
  const others = Array.from({ length: 10_000 }, (_, i) => i + 1000).filter((term) => passes(sieve, term))
  expect(others.length).toBeLessThan(200)
})
