import { describe, expect, it } from 'vitest'
import { numbering } from '../../../../shared/checks/numbering.ts'
import { applyFix } from '../../../../shared/page/applyFix.ts'
import { parseNumeral, writeNumeral } from '../../../../shared/text/numerals.ts'
import { makePage } from '../../../support/makePage.ts'

const pageOf = (...blocks: string[]) => makePage({ articles: [{ blocks }] })
const check = (...blocks: string[]) => numbering.check(pageOf(...blocks))
const list = (...numbers: string[]) => numbers.map((number) => `${number}做好果园管护工作。`)

describe('numbering', () => {
  it('is nothing in lists that count on, start anew, or begin anywhere', () => {
    expect(check(...list('一、', '二、', '三、', '一、', '二、'))).toEqual([])
    expect(check(...list('七、', '八、', '九、', '十、', '十一、'))).toEqual([])
    expect(check(...list('一、', '(一)', '(二)', '二、', '(一)'))).toEqual([])
    expect(check('3.5万元用于修路。', '12.30开会。', '2024年的果子。')).toEqual([])
  })

  it('tells of a number that is left out, where an item may be lost', () => {
    expect(check(...list('1.', '2.', '4.', '5.'))).toMatchObject([
      {
        level: 'show',
        evidence: [{ code: 'numberSkipped', params: { number: '4', expected: '3' } }],
        fixes: [{ edit: 'mark' }],
      },
    ])
  })

  it('mends a number that was misread as its neighbour', () => {
    const page = pageOf(...list('一、', '二、', '二、', '四、'))
    const [finding, ...others] = numbering.check(page)
    expect(others).toEqual([])
    const fix = finding!.fixes[0]!
    expect(applyFix(page, fix, () => 'new').articles[0]?.blocks[2]?.text).toMatch(/^三、/)
    expect(check(...list('一、', '二、', '四、', '四、', '五、'))).toHaveLength(1)
  })

  it('does not take items that columns moved for lost', () => {
    expect(check(...list('①', '②', '⑤', '⑥', '③', '④'))).toEqual([])
  })

  it('follows clauses that a paragraph counts', () => {
    expect(check('要做好三件事:一是修路,二是种树,三是育人。', '这一是好事。')).toEqual([])
    expect(check('要做好三件事:一是修路,三是育人,四是建校。')).toMatchObject([
      { evidence: [{ code: 'numberSkipped' }] },
    ])
  })
})

describe('numerals', () => {
  it('are written as they are read', () => {
    for (const like of ['一', '1']) {
      for (let value = 1; value < 100; value++) expect(parseNumeral(writeNumeral(value, like))).toBe(value)
    }
    expect(parseNumeral(writeNumeral(7, '①'))).toBe(7)
    expect([parseNumeral('果'), parseNumeral(''), parseNumeral('二三'), parseNumeral('十十')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
