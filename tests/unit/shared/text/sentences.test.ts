import { describe, expect, it } from 'vitest'
import { balance } from '../../../../shared/text/balance.ts'
import { commonness } from '../../../../shared/text/commonness.ts'
import { beginsWithinSentence, endsSentence, isOpenEnd } from '../../../../shared/text/sentences.ts'

describe('the end of a text', () => {
  it.each(['完成。', '真好!', '如何？”', '平台……”', 'It ended.', '(完。)', '他说。 '])(
    'is the end of a sentence in %j',
    (text) => {
      expect(endsSentence(text)).toBe(true)
      expect(isOpenEnd(text)).toBe(false)
    },
  )

  it.each(['河西区', '把脉', '宏观前瞻性足、', '“友谊杯”', '许文(经理)', 'driving hundreds of'])(
    'is open in %j',
    (text) => {
      expect(isOpenEnd(text)).toBe(true)
    },
  )

  it.each(['分别是:', '新增学位;', '他说——', ''])('is neither in %j', (text) => {
    expect(endsSentence(text)).toBe(false)
    expect(isOpenEnd(text)).toBe(false)
  })
})

describe('the beginning of a text', () => {
  it('lies within a sentence at a mark that only follows', () => {
    expect([',与', '、线', '”的', '“与', '与'].map(beginsWithinSentence)).toEqual([true, true, true, false, false])
  })
})

describe('balance', () => {
  it('tells quotes left open from quotes that were never opened', () => {
    expect(balance('案件“把脉')).toEqual({ open: 1, stray: 0 })
    expect(balance('治病”,构建“三审”')).toEqual({ open: 0, stray: 1 })
  })

  it('lets half- and full-width brackets close each other', () => {
    expect(balance('记者(李杨）说')).toEqual({ open: 0, stray: 0 })
  })

  it('takes an apostrophe for no quote', () => {
    expect(balance('the mayor’s house')).toEqual({ open: 0, stray: 0 })
  })
})

describe('commonness', () => {
  it('is high in Chinese, low in Chinese read by the wrong table, unknown without ideographs', () => {
    expect(commonness('会议指出,要坚持以人民为中心的发展思想')).toBeGreaterThan(0.5)
    expect(commonness('浼氳鎸囧嚭锛岃鍧氭寔')).toBeLessThan(0.2)
    expect(commonness('plain words')).toBeNull()
  })
})
