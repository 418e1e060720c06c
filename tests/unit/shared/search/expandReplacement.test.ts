import { expect, test } from 'vitest'
import { expandReplacement } from '../../../../shared/search/expandReplacement.ts'

const match = { found: '第12届', groups: ['12', null] }

test.each([
  ['$1', '12'],
  ['[$&]', '[第12届]'],
  ['$2', ''],
  ['$12', '122'],
  ['$3', '$3'],
  ['$0', '$0'],
  ['$$1', '$1'],
  ['$', '$'],
])('%s of an expression becomes %s', (template, text) => {
  expect(expandReplacement(template, { isExpression: true }, match)).toBe(text)
})

test('a plain replacement is taken as it is', () => {
  expect(expandReplacement('$1 $& $$', { isExpression: false }, match)).toBe('$1 $& $$')
})
