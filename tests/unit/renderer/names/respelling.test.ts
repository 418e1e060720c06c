import { expect, it } from 'vitest'
import { respelling } from '../../../../renderer/names/respelling.ts'
import { createFinder } from '../../../../shared/search/createFinder.ts'
import { expandReplacement } from '../../../../shared/search/expandReplacement.ts'

/** The text after every place that the preview would list was replaced. */
function replaced(text: string, from: readonly string[], to: string): string {
  const { text: wanted = '', replacement = '', isExpression = false } = respelling(from, to)
  const query = {
    text: wanted,
    isExpression,
    matchCase: true,
    wholeWord: false,
    ignoreWidth: false,
    roles: [],
    pages: [],
  }
  let [result, done] = ['', 0]
  createFinder(query)(text, (start, end, groups) => {
    const match = { found: text.slice(start, end), groups }
    result += text.slice(done, start) + expandReplacement(replacement, query, match as never)
    done = end
  })
  return result + text.slice(done)
}

it('changes every one of the spellings, and nothing that only looks like an expression', () => {
  expect(replaced('林晓宝、林晓兰、林晓岚', ['林晓宝', '林晓兰'], '林晓岚')).toBe('林晓岚、林晓岚、林晓岚')
  expect(replaced('A.B 和 AxB', ['A.B', 'C'], '$1')).toBe('$1 和 AxB')
})

it('leaves a spelling alone where it is the beginning of the right one', () => {
  expect(replaced('林晓说，林晓岚答', ['林晓'], '林晓岚')).toBe('林晓岚说，林晓岚答')
})
