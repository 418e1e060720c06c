import { expect, test } from 'vitest'
import { createFinder } from '../../../../shared/search/createFinder.ts'

const plain = { text: '', isExpression: false, matchCase: true, wholeWord: false, ignoreWidth: false }
const foundBy = (query: Partial<typeof plain>, text: string) => {
  const found: { from: number; to: number; groups: readonly (string | null)[] }[] = []
  createFinder({ ...plain, ...query })(text, (from, to, groups) => found.push({ from, to, groups }))
  return found
}
const find = (query: Partial<typeof plain>, text: string) =>
  foundBy(query, text).map(({ from, to }) => text.slice(from, to))
const placesOf = (query: Partial<typeof plain>, text: string) => foundBy(query, text).map(({ from }) => from)

test('one and two characters of Chinese are found wherever they stand', () => {
  expect(placesOf({ text: '天' }, '天津天天晴')).toEqual([0, 2, 3])
  expect(placesOf({ text: '天津' }, '在天津，天津')).toEqual([1, 4])
})

test('places do not overlap', () => {
  expect(placesOf({ text: '天天' }, '天天天天天')).toEqual([0, 2])
})

test('case counts only where asked for, and offsets are those of the text', () => {
  expect(find({ text: 'gdp', matchCase: false }, 'İGDP，gdp')).toEqual(['GDP', 'gdp'])
  expect(find({ text: 'gdp' }, 'GDP，gdp')).toEqual(['gdp'])
})

test('width counts unless ignored, for letters, marks and spaces', () => {
  expect(find({ text: ',' }, '甲，乙,丙')).toEqual([','])
  expect(find({ text: ',', ignoreWidth: true }, '甲，乙,丙')).toEqual(['，', ','])
  expect(find({ text: 'Ａ　ｂ', ignoreWidth: true, matchCase: false }, 'a B')).toEqual(['a B'])
  expect(find({ text: '。', ignoreWidth: true }, '甲｡乙。')).toEqual(['｡', '。'])
})

test.each(['^', '\\', ']', '-', '.*', '(', '$1', '[a-z]', '|'])(
  '%s stands for itself where forms are looked for',
  (text) => {
    expect(find({ text, ignoreWidth: true, matchCase: false }, `甲${text}乙a`)).toEqual([text])
  },
)

test('characters of two units are found whole', () => {
  expect(placesOf({ text: '𠮷', ignoreWidth: true }, '吉𠮷')).toEqual([1])
})

test('whole words end where Latin words and Chinese ones do', () => {
  expect(placesOf({ text: 'art', wholeWord: true }, 'art part, art')).toEqual([0, 10])
  expect(placesOf({ text: '中国', wholeWord: true }, '中国人民')).toEqual([0])
  expect(placesOf({ text: '国人', wholeWord: true }, '中国人民')).toEqual([])
})

test('an expression finds stretches with what its groups took', () => {
  expect(foundBy({ isExpression: true, text: '第(\\d+)(届)?次?' }, '第12届，第3次')).toEqual([
    { from: 0, to: 4, groups: ['12', '届'] },
    { from: 5, to: 8, groups: ['3', null] },
  ])
})

test('an expression that takes nothing finds nothing, and goes on', () => {
  expect(find({ isExpression: true, text: 'a*' }, '甲aa乙a')).toEqual(['aa', 'a'])
})

test('full-width marks of an expression mean themselves where width is ignored', () => {
  expect(find({ isExpression: true, ignoreWidth: true, text: '（[0-9]+）' }, '(12)和（34）和５６')).toEqual([
    '(12)',
    '（34）',
  ])
})

test.each(['(', '[', '(?=a)', '(.)\\1', 'a{2000}'])('%s is refused with a reason', (text) => {
  expect(() => createFinder({ ...plain, isExpression: true, text })).toThrow(
    expect.objectContaining({ code: 'expressionInvalid', params: { reason: expect.stringMatching(/./) } }),
  )
})
