import { describe, expect, it } from 'vitest'
import { proposePage } from '../../../../shared/checks/proposal.ts'
import type { Finding, Fix } from '../../../../shared/contract/records.ts'
import { makePage } from '../../../support/makePage.ts'

const finding = (fix: Fix): Finding => ({
  id: '',
  check: 'any',
  fingerprint: '',
  level: 'accept',
  confidence: 1,
  places: [],
  evidence: [],
  fixes: [fix],
})
const remove = (block: string, from: number, to: number, gap = false) =>
  finding({ edit: 'remove', block, from, to, gap })
const join = (left: string, right: string) => finding({ edit: 'join', left, right })
const split = (block: string, offset: number) => finding({ edit: 'split', block, offset })
const replace = (...places: readonly (readonly [string, number, string])[]) =>
  finding({
    edit: 'replaceMany',
    replacements: places.map(([block, from, text]) => ({ block, from, to: from + 1, text })),
  })

function propose(texts: readonly string[], ...findings: readonly Finding[]) {
  let made = 0
  const page = makePage({ articles: [{ blocks: texts }, { blocks: ['其他'] }] })
  return proposePage(page, findings, () => `n${++made}`)
}
const textsOf = (page: ReturnType<typeof propose>) => page.articles.map(({ blocks }) => blocks.map(({ text }) => text))

describe('a proposal of many fixes', () => {
  it('does them as if all were done at once, whatever their order', () => {
    const fixes = [
      join('b1', 'b2'),
      remove('b1', 2, 3),
      split('b2', 4),
      replace(['b1', 4, '，'], ['b2', 1, '，'], ['b4', 0, '别']),
      remove('b2', 2, 3),
      join('b2', 'b3'),
    ]
    const expected = [['甲乙丙，丁戊，己', '庚辛壬'], ['别他']]
    const texts = ['甲乙 丙,丁', '戊, 己 庚辛', '壬']
    expect(textsOf(propose(texts, ...fixes))).toEqual(expected)
    expect(textsOf(propose(texts, ...fixes.toReversed()))).toEqual(expected)
  })

  it('does the longest of fixes that overlap, and leaves the gap', () => {
    const page = propose(['甲乙 丙丁戊己'], remove('b1', 2, 3), remove('b1', 1, 5, true), replace(['b1', 3, 'X']))
    expect(page.articles[0]?.blocks[0]).toMatchObject({ text: '甲戊己', marks: [{ kind: 'gap', from: 1, to: 1 }] })
  })

  it('joins what it split to the following block, and across articles', () => {
    const page = propose(['甲乙。 丙丁', '戊己'], split('b1', 3), join('b1', 'b2'), join('b2', 'b3'))
    expect(textsOf(page)).toEqual([['甲乙。', '丙丁戊己其他']])
  })

  it('gives the parts of a split block their own stretch of the source', () => {
    const page = propose(['甲乙。 丙丁'], remove('b1', 1, 2), split('b1', 3))
    expect(page.articles[0]?.blocks.map(({ source }) => source)).toEqual([[{ from: 0, to: 3 }], [{ from: 3, to: 6 }]])
  })

  it('takes what follows a continuation along, the parts of what was split too', () => {
    const page = makePage({ articles: [{ blocks: ['甲'] }, { blocks: ['乙。', '丙。 丁。', '戊。 己。'] }] })
    let made = 0
    const along = finding({ edit: 'join', left: 'b1', right: 'b3', along: ['b4'] })
    const proposed = proposePage(page, [along, split('b3', 3), split('b4', 3)], () => `n${++made}`)
    expect(textsOf(proposed)).toEqual([['甲丙。', '丁。', '戊。', '己。'], ['乙。']])
  })

  it('gives titles that only the rest of another story stood under the untitled story below', () => {
    const headline = { text: '题', role: 'headline' as const }
    const page = makePage({ articles: [{ blocks: ['甲'] }, { blocks: [headline, '乙。'] }, { blocks: ['丙。'] }] })
    expect(textsOf(proposePage(page, [join('b1', 'b3')], () => 'n'))).toEqual([['甲乙。'], ['题', '丙。']])
  })

  it('leaves the page itself where nothing is sure', () => {
    const page = makePage({ articles: [{ blocks: ['甲'] }] })
    expect(proposePage(page, [{ ...remove('b1', 0, 1), level: 'show' }], () => 'new')).toBe(page)
  })
})
