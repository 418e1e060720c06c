import { describe, expect, it } from 'vitest'
import { quoteStyle } from '../../../../shared/checks/quoteStyle.ts'
import { widthStyle } from '../../../../shared/checks/widthStyle.ts'
import { applyFix } from '../../../../shared/page/applyFix.ts'
import { makePage } from '../../../support/makePage.ts'

const pageOf = (...blocks: string[]) => makePage({ articles: [{ blocks }] })
function mended(check: typeof quoteStyle, choice: number, ...blocks: string[]): string[] {
  const page = pageOf(...blocks)
  const findings = check.check(page)
  expect(findings.length).toBeLessThanOrEqual(1)
  const fix = findings[0]?.fixes[choice]
  return (fix === undefined ? page : applyFix(page, fix, () => 'new')).articles[0]?.blocks.map(({ text }) => text) ?? []
}

describe('quote style', () => {
  it('curls straight quotes, outer and inner ones, in one decision for the page', () => {
    expect(mended(quoteStyle, 0, '"我们搞\'一站式\'服务。"他说。', '建成"便民驿站"3个。')).toEqual([
      '“我们搞‘一站式’服务。”他说。',
      '建成“便民驿站”3个。',
    ])
  })

  it('sets corners where the page does', () => {
    expect(mended(quoteStyle, 0, '他說「好」。', '建成"驛站"。')).toEqual(['他說「好」。', '建成「驛站」。'])
  })

  it('pairs quotes over paragraphs that a column cut', () => {
    expect(mended(quoteStyle, 0, '农户们都说这里的果子又大又甜,是有名的"山里', '红",每年都有客商上门收购。')).toEqual([
      '农户们都说这里的果子又大又甜,是有名的“山里',
      '红”,每年都有客商上门收购。',
    ])
  })

  it('leaves a paragraph out in which a quote is missing', () => {
    expect(mended(quoteStyle, 0, '建成"驿站,方便居民。', '建成"驿站"。')).toEqual([
      '建成"驿站,方便居民。',
      '建成“驿站”。',
    ])
  })

  it('leaves apostrophes, inches and Latin text alone', () => {
    const texts = ['他读了Alice\'s书,买了55"电视。', '"Good morning," he said.', '他说:“好。”']
    expect(mended(quoteStyle, 0, ...texts)).toEqual(texts)
  })

  it('is sure, and known again whatever else changes', () => {
    const [one] = quoteStyle.check(pageOf('建成"驿站"。'))
    const [other] = quoteStyle.check(pageOf('开放"果园"了。', '"好"'))
    expect(one?.level).toBe('accept')
    expect(one?.fingerprint).toBe(other?.fingerprint)
  })
})

describe('the width of marks', () => {
  it('is one decision for the page, never sure', () => {
    const [finding] = widthStyle.check(pageOf('清早,农户们上山(后山)采摘;货车呢?在路口。'))
    expect(finding).toMatchObject({ level: 'show', places: [{}], evidence: [{ code: 'halfWidth' }] })
    expect(finding?.confidence).toBeLessThan(0.5)
    expect(mended(widthStyle, 0, '清早,农户们上山(后山)采摘;货车呢?')).toEqual([
      '清早，农户们上山（后山）采摘；货车呢？',
    ])
  })

  it('follows the more frequent one first where both stand, or the other one', () => {
    const texts = ['清早，农户们上山，采摘果子，装车。', '货车呢,在路口。']
    expect(mended(widthStyle, 0, ...texts)[1]).toBe('货车呢，在路口。')
    expect(mended(widthStyle, 1, ...texts)[0]).toBe('清早,农户们上山,采摘果子,装车。')
  })

  it('leaves figures, times and Latin text alone', () => {
    expect(widthStyle.check(pageOf('产量10,000斤，比分3:1，见Smith, J.一书。', 'One, two; three!'))).toEqual([])
  })
})
