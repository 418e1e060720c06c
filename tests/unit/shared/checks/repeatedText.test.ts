import { describe, expect, it } from 'vitest'
import { checkPage } from '../../../../shared/checks/checkPage.ts'
import { proposePage } from '../../../../shared/checks/proposal.ts'
import { messages } from '../../../../shared/messages/messages.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { countingIds, makePage } from '../../../support/pages.ts'

const turn = '合作社把收来的柑橘分成三等，装进印着村名的纸箱。'
const before = '入秋以来，山里的果园一天比一天热闹。'
const after = '运费由镇上垫付，年底再从货款里扣除。'

const pageOf = (...paragraphs: string[]) => makePage({ articles: [{ blocks: paragraphs }] })
const findRepeats = (page: Page) => checkPage(page).filter(({ check }) => check === 'repeatedText')
const mended = (...paragraphs: string[]) => {
  const page = pageOf(...paragraphs)
  const { articles } = proposePage(page, findRepeats(page), countingIds())
  return articles[0]!.blocks.map(({ text }) => text)
}
const codesOf = (page: Page) => findRepeats(page).flatMap(({ evidence }) => evidence.map(({ code }) => code))

describe('repeated text', () => {
  it('takes out a sentence that is said twice in a row', () => {
    expect(mended(before + turn + turn + after)).toEqual([before + turn + after])
  })

  it.each([3, 4, 7])('takes out all but one of %d turns of a loop', (turns) => {
    expect(mended(before + turn.repeat(turns) + after)).toEqual([before + turn + after])
  })

  it('takes out a last turn that breaks off, and says that it is a loop', () => {
    const loop = before + turn.repeat(2) + turn.slice(0, 13)
    expect(mended(loop + after)).toEqual([before + turn + after])
    expect(codesOf(pageOf(loop + after))).toContain('loop')
  })

  it('leaves a gap where the text behind the loop begins in mid-sentence', () => {
    const page = pageOf(`${before}${turn}${turn}，也不用再等外地的商贩。`)
    const [finding] = findRepeats(page)
    expect(finding).toMatchObject({ level: 'accept', fixes: [{ edit: 'remove', gap: true }] })
    expect(codesOf(page)).toContain('overwritten')
    const [block] = proposePage(page, [finding!], countingIds()).articles[0]!.blocks
    expect(block!.marks).toEqual([{ kind: 'gap', from: (before + turn).length, to: (before + turn).length }])
  })

  it('leaves a gap where the next paragraph begins with what can only follow other words', () => {
    const [finding] = findRepeats(pageOf(before + turn + turn, '“一户不落”的办法，今年又推到了邻近三个村。'))
    expect(finding?.fixes).toMatchObject([{ gap: true }])
  })

  it('leaves no gap where the text goes on with a sentence of its own', () => {
    expect(findRepeats(pageOf(before + turn + turn + after))[0]?.fixes).toMatchObject([{ gap: false }])
  })

  it('sees a loop that line ends have put spaces into', () => {
    const spaced = `${turn.slice(0, 9)} ${turn.slice(9)}`
    expect(mended(before + turn + spaced + after)).toEqual([before + turn + after])
  })

  it('sees a copy of which a character was read otherwise, and says so', () => {
    const page = pageOf(before + turn + turn.replace('村名', '材名') + after)
    expect(codesOf(page)).toContain('nearCopy')
    expect(mended(before + turn + turn.replace('村名', '材名') + after)).toEqual([before + turn + after])
  })

  it('sees a loop that a column cuts', () => {
    const cut = before + turn + turn.slice(0, 9)
    const [left, right] = mended(cut, turn.slice(9) + after)
    expect(`${left}${right}`).toBe(before + turn + after)
  })

  it('sees a paragraph that stands there twice', () => {
    expect(findRepeats(pageOf(before + turn, before + turn, after))).toMatchObject([
      { level: 'accept', places: [{ block: 'b2' }, { block: 'b1' }] },
    ])
  })

  it.each([
    ['clauses built alike', '东村摘了六百箱，西村摘了五百箱，南村摘了四百箱，北村摘了三百箱。'],
    ['a list of offices', '市农业技术推广中心张远山、市农业技术推广中心李近水、市农业技术推广中心王平。'],
    ['a refrain', '孩子们唱道：月亮圆了，橘子红了。月亮圆了，橘子红了。唱完各自回家。'],
    ['a cry', '台下喊起来：“再来一个！再来一个！再来一个！”'],
    ['a sentence that comes back later', `${turn}${before}${turn}`],
    ['figures in a row', '0012 0012 0012 0012 0012 0012 0012 0012'],
  ])('leaves alone %s', (_, text) => {
    expect(findRepeats(pageOf(text))).toEqual([])
  })

  it('leaves alone a headline that comes back in the text', () => {
    const headline = { text: '合作社把收来的柑橘分成三等', role: 'headline' as const }
    expect(findRepeats(makePage({ articles: [{ blocks: [headline, turn + after] }] }))).toEqual([])
  })

  it('leaves alone English prose with words that come again', () => {
    const text =
      'The bridge will be closed on Monday and on Tuesday, and the ferry will run on Monday and on Tuesday until noon.'
    expect(findRepeats(pageOf(text))).toEqual([])
  })

  it('has sentences for its evidence in both languages', () => {
    const codes = codesOf(pageOf(`${turn}${turn.replace('村名', '材名')}，也不用。`, before, `${turn.repeat(3)}，也`))
    for (const { findings } of [messages.en, messages.zh]) {
      for (const code of codes) expect(findings.evidence).toHaveProperty(code)
    }
  })
})
