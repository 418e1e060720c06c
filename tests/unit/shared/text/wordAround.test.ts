import { describe, expect, it } from 'vitest'
import { hasSurname } from '../../../../shared/corpus/surnames.ts'
import { wordAround } from '../../../../shared/text/wordAround.ts'

/** What is taken around the characters in brackets. */
function around(marked: string): string {
  const from = marked.indexOf('[')
  const text = marked.replace(/[[\]]/g, '')
  const taken = wordAround(text, { from, to: marked.indexOf(']') - 1 }, hasSurname)
  return text.slice(taken.from, taken.to)
}

describe('the words around a place', () => {
  it('are those of the dictionary that it lies in', () => {
    expect(around('加快税[务]信息化')).toBe('税务')
    expect(around('增强安全[意]识，')).toBe('意识')
    expect(around('the old bri[gd]e fell')).toBe('brigde')
  })

  it('are a name where a character stands by itself behind a surname', () => {
    expect(around('记者赵钰[真]摄')).toBe('赵钰真')
    expect(around('（赵[钰]真）')).toBe('赵钰真')
  })

  it('are its neighbours where it belongs to nothing', () => {
    expect(around('的[乙]之')).toBe('的乙之')
    expect(around('，[乙]之')).toBe('乙之')
    expect(around('，[乙]，')).toBe('乙')
  })
})
