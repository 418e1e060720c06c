import { expect, it } from 'vitest'
import { jsonFault } from '../../../../shared/contract/jsonFault.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

it('what a parser takes has no fault, and all else has one', () => {
  const parts = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"\\u00e9\\n"',
    '"\u0085"',
    '"\t"',
    '-1.5e3',
    'null',
    ' ',
    '\n',
    '01',
    '“',
    '"',
  ]
  const texts = parts.flatMap((a) =>
    parts.flatMap((b) => parts.flatMap((c) => [a + b + c, `[1,${a}${b}${c}]`, `{"k"${a}${b}${c}}`])),
  )
  for (const text of texts) expect(jsonFault(text) === null, text).toBe(isJson(text))
})

it('a fault is where the first thing stands that cannot stand there', () => {
  const before = (marked: string) => expect(jsonFault(marked.replace('|', '')), marked).toBe(marked.indexOf('|'))
  before('{"a": |F9, "b": "F10"}')
  before('{"a": |“F9”}')
  before('{"a": ["F9",|]}')
  before('{"a": "F9"\n |"b": "F10"}')
  before('{"a": "F9",\n|}')
  before('{"a": "F9"|\n\n')
  before('{"a": "F9"}\n|}')
  before('{"a": |"F9}')
  before('|')
})
