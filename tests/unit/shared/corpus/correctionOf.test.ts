import { describe, expect, it } from 'vitest'
import { correctionOf, differenceBetween } from '../../../../shared/corpus/correctionOf.ts'

const corrected = (before: string, after: string, role: 'body' | 'byline' = 'body') => {
  const found = correctionOf(before, after, role)
  return found === null ? null : `${found.from}→${found.to}`
}

describe('a correction', () => {
  it('is of the whole name that a character stands in', () => {
    expect(corrected('■ 通讯员 赵钰真 摄', '■ 通讯员 赵钰其 摄', 'byline')).toBe('赵钰真→赵钰其')
    expect(corrected('居民赵钰真说，', '居民赵钰其说，')).toBe('赵钰真→赵钰其')
    expect(corrected('来到杨柳街道，', '来到柳林街道，')).toContain('杨柳街道→柳林街道')
  })

  it('is of the word that it makes or mends', () => {
    expect(corrected('推进稅芴信息化', '推进税务信息化')).toContain('税务')
    expect(corrected('the old brigde fell', 'the old bridge fell')).toBe('brigde→bridge')
  })

  it('takes the words beside it where what stood there is a word as well', () => {
    expect(corrected('不断增强隐患，', '不断增强意识，')).toBe('增强隐患→增强意识')
    expect(corrected('，隐患，', '，意识，')).toBeNull()
  })

  it('is none where text only came or went, where marks changed, or where much did', () => {
    expect(corrected('新桥通车', '新大桥通车')).toBeNull()
    expect(corrected('新大桥通车', '新桥通车')).toBeNull()
    expect(corrected('新桥,通车', '新桥，通车')).toBeNull()
    expect(corrected('一二三四五六七八九', '甲乙丙丁戊己庚辛壬')).toBeNull()
  })
})

it('what differs never parts a character of two halves', () => {
  expect(differenceBetween('𠮷', '𠮶')).toEqual({ before: { from: 0, to: 2 }, after: { from: 0, to: 2 } })
  expect(differenceBetween('a𠮷b', 'ab')).toEqual({ before: { from: 1, to: 3 }, after: { from: 1, to: 1 } })
})
