import { describe, expect, it } from 'vitest'
import { addKnownWords, knownLines, mostKnownWords } from '../../../../shared/corpus/knownWords.ts'

describe('known words', () => {
  it('come one a line, whatever ends the lines, without blank ones and spaces around them', () => {
    expect(knownLines('\ufeff左树发\r\n\r\n 柳林街道\u3000\rAT&T  Labs\n')).toEqual(['左树发', '柳林街道', 'AT&T Labs'])
  })

  it('are kept once each, in the order in which they were added', () => {
    const { known, report } = addKnownWords(['会聚'], ['左树发', '会聚', ' 左树发 '])
    expect(known).toEqual(['会聚', '左树发'])
    expect(report).toEqual({ added: ['左树发'], present: ['会聚'], refused: [] })
  })

  it('are refused with the reason: one character, none that is a letter, too many, a full list', () => {
    const long = '长'.repeat(41)
    expect(addKnownWords([], ['的', '12-3', long, '𠮷', '𠮷田']).report).toEqual({
      added: ['𠮷田'],
      present: [],
      refused: [
        { text: '的', reason: 'short' },
        { text: '12-3', reason: 'noLetters' },
        { text: long, reason: 'long' },
        { text: '𠮷', reason: 'short' },
      ],
    })
    const full = Array.from({ length: mostKnownWords }, (_, index) => `词${index}`)
    expect(addKnownWords(full, ['新词', '词1']).report).toMatchObject({
      present: ['词1'],
      refused: [{ text: '新词', reason: 'full' }],
    })
  })
})
