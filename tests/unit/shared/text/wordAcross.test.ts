import { describe, expect, it } from 'vitest'
import { wordAcross } from '../../../../shared/text/wordAcross.ts'

describe('wordAcross', () => {
  it('knows a word of the dictionary that a seam cuts, simplified and traditional', () => {
    expect(wordAcross('食堂的面积只有一百二十平', '方米，却坐得下四十人。')).toBe(true)
    expect(wordAcross('他們坐在圖', '書館裡看書。')).toBe(true)
  })

  it('sees no word where one ends at the seam', () => {
    expect(wordAcross('昨天上午，三座公园', '同时向市民开放。')).toBe(false)
  })

  it('looks past white space at the seam', () => {
    expect(wordAcross('食堂的面积只有一百二十平 ', ' 方米，却坐得下四十人。')).toBe(true)
  })

  it('says nothing of marks, figures, Latin words and empty texts', () => {
    expect(wordAcross('他说，', '公园开放了。')).toBe(false)
    expect(wordAcross('the har', 'bour')).toBe(false)
    expect(wordAcross('', '公园')).toBe(false)
    expect(wordAcross('公园', '')).toBe(false)
  })
})
