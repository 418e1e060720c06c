import { describe, expect, it } from 'vitest'
import { checkPage } from '../../../../shared/checks/checkPage.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { analyseText } from '../../../../shared/recognise/analyseText.ts'
import { makePage } from '../../../support/pages.ts'

const whole = '入秋以来，山里的果园一天比一天热闹，路边停满了外地来的货车。'
const open = '合作社的会计说，今年的柑橘比去年多收了两成，除去运费、纸箱钱和雇人采摘的工钱，每户平均能分到'
const find = (page: Page, check: string) => checkPage(page).filter((finding) => finding.check === check)
const pageOf = (...paragraphs: string[]) => makePage({ articles: [{ blocks: paragraphs }] })

describe('text that breaks off', () => {
  it('is shown without a mend where a story stops in mid-sentence and nothing goes on with it', () => {
    expect(find(pageOf(whole, open), 'truncated')).toMatchObject([
      { level: 'show', fixes: [], places: [{ block: 'b2' }], evidence: [{ code: 'breaksOff' }] },
    ])
  })

  it('is shown where a story begins with the end of a sentence', () => {
    expect(find(pageOf('，每户平均能分到三千元。', whole), 'truncated')).toMatchObject([
      { evidence: [{ code: 'beginsWithin' }], places: [{ block: 'b1' }] },
    ])
  })

  it('is not told of a paragraph that goes on below', () => {
    expect(find(pageOf(open, '三千多元，足够过个好年。'), 'truncated')).toEqual([])
  })

  it.each([
    ['a full stop', whole],
    ['a signature in brackets', `${whole}（本报记者 李华）`],
    ['a short last line without a stop', '县农业局办公室'],
  ])('is not told of a story that ends in %s', (_, last) => {
    expect(find(pageOf(whole, last), 'truncated')).toEqual([])
  })

  it('makes the article incomplete in the analysis, and is no error there', () => {
    const { analysis } = analyseText('page.txt', ['# 柑橘丰收', '■ 通讯员 李华', whole, open].join('\n\n'))
    expect(analysis.articles[0]?.incomplete).toBe(true)
    expect(analysis.errors).toEqual([])
  })
})

describe('paragraphs interrupted by another article', () => {
  const byline = { role: 'byline' as const, text: '■ 通讯员 李华' }
  const headline = (text: string) => ({ role: 'headline' as const, text })
  const other = '昨日，历时两年的渔港防波堤重建工程完工，三百艘渔船陆续回港停泊。'
  const rest = '三千多元，会计把柑橘款一笔一笔念给社员听，果园里响起掌声。'

  it('go on behind the headline of the other article', () => {
    const page = makePage({
      articles: [
        { blocks: [headline('柑橘丰收 果园热闹'), byline, whole, open] },
        { blocks: [headline('渔港防波堤完工'), rest, byline, other] },
      ],
    })
    const [finding] = find(page, 'brokenParagraph')
    expect(finding).toMatchObject({ level: 'accept', fixes: [{ edit: 'join', left: 'b4', right: 'b6' }] })
    expect(finding?.evidence.map(({ code }) => code)).toContain('interrupted')
    expect(find(page, 'truncated')).toEqual([])
  })

  it('are not joined by force with a story that begins', () => {
    const page = makePage({
      articles: [
        { blocks: [headline('柑橘丰收 果园热闹'), byline, whole, open] },
        { blocks: [headline('渔港防波堤完工'), byline, other, '渔民说，台风天再也不用把渔船开到邻县去躲。'] },
      ],
    })
    expect(find(page, 'brokenParagraph').filter(({ level }) => level === 'accept')).toEqual([])
    expect(find(page, 'truncated')).toHaveLength(1)
  })
})
