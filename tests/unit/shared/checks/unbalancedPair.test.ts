import { describe, expect, it } from 'vitest'
import { unbalancedPair } from '../../../../shared/checks/unbalancedPair.ts'
import { applyFix } from '../../../../shared/page/applyFix.ts'
import { makePage } from '../../../support/makePage.ts'

const pageOf = (...blocks: string[]) => makePage({ articles: [{ blocks }] })
const check = (...blocks: string[]) => unbalancedPair.check(pageOf(...blocks))
function mended(...blocks: string[]): string[] {
  const page = pageOf(...blocks)
  return unbalancedPair.check(page).map(({ fixes: [fix] }) => {
    const texts = fix === undefined ? [] : applyFix(page, fix, () => 'new').articles[0]?.blocks
    return texts?.map(({ text }) => text).join('\n') ?? ''
  })
}

describe('unbalanced pairs', () => {
  it('are nothing where all quotes and brackets have their partner', () => {
    expect(check('他说:“《山河》(第二版)里有‘归途’一章。”', '“开“新”局”行动启动。')).toEqual([])
  })

  it('are closed where the page has the same text with both marks', () => {
    expect(mended('推进“一件事改革落地见效。', '所谓“一件事”,就是少跑腿。')[0]).toContain('推进“一件事”改革')
  })

  it('are closed at the end of the clause, or of the sentence for speech', () => {
    expect(mended('建成“便民驿站,方便居民。')).toEqual(['建成“便民驿站”,方便居民。'])
    expect(mended('他说:“今年果子甜,卖得也好。明年还要多种。')).toEqual(['他说:“今年果子甜,卖得也好。”明年还要多种。'])
  })

  it('are opened at the beginning of the clause', () => {
    expect(mended('公园里,果园风光》摄影展开幕。')).toEqual(['公园里,《果园风光》摄影展开幕。'])
  })

  it('offer a gap, since text may have gone with the mark', () => {
    const [finding] = check('负责人(市果业协会介绍了经验。')
    expect(finding).toMatchObject({ level: 'show', fixes: [{ edit: 'replace' }, { edit: 'mark', kind: 'gap' }] })
  })

  it('are judged over paragraphs that a column cut', () => {
    expect(check('农户们都说这里的果子又大又甜,是有名的“山里', '红”,每年都有客商上门收购。')).toEqual([])
  })

  it('are nothing in a quotation that runs over paragraphs', () => {
    expect(check('“今年果子甜。', '“明年还要多种。”')).toEqual([])
    expect(check('他说:“今年果子甜。', '明年还要多种。”')).toEqual([])
  })

  it('leave apostrophes, counted items and feet and inches alone', () => {
    expect(check('It’s the farmers’ market.', '1)摘果;2)装车;三)运输。', '他身高5\'11",很高。')).toEqual([])
  })

  it('tell of straight quotes that do not pair off, without saying which is missing', () => {
    expect(check('建成"便民驿站,方便居民。')).toMatchObject([{ level: 'show', evidence: [{ code: 'oddQuotes' }] }])
  })

  it('come to an end with quotes nested ten thousand deep', () => {
    expect(check(`${'“'.repeat(10_000)}果${'”'.repeat(10_000)}`)).toEqual([])
    expect(check('“'.repeat(100_000)).length).toBeLessThan(20)
  })
})
