import { describe, expect, it } from 'vitest'
import { applyChange } from '../../../../shared/page/applyChange.ts'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import * as edits from '../../../../shared/page/edits.ts'
import { blockOf } from '../../../../shared/page/find.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { rebaseChange } from '../../../../shared/page/rebaseChange.ts'
import { countingIds, makePage } from '../../../support/pages.ts'

const page = makePage({
  articles: [{ blocks: ['甲乙丙丁戊', '己庚'] }, { blocks: ['辛壬'] }],
})

/** The page after one edit and another that was made without knowing of it; null when it was refused. */
function both(first: (page: Page) => Page, second: (page: Page) => Page): Page | null {
  const change = diffPages(page, first(page))
  const rebased = rebaseChange(diffPages(page, second(page)), change)
  return rebased === null ? null : applyChange(applyChange(page, change), rebased)
}

describe('a change over another', () => {
  it('stands as it was when it is about other records', () => {
    const result = both(
      (p) => edits.joinBlocks(p, 'b1', 'b2'),
      (p) => edits.replaceText(p, 'b3', 0, 1, '新'),
    )
    expect(result && blockOf(result, 'b1')?.text).toBe('甲乙丙丁戊己庚')
    expect(result && blockOf(result, 'b3')?.text).toBe('新壬')
  })

  it('is shifted within one text', () => {
    const result = both(
      (p) => edits.replaceText(p, 'b1', 0, 1, '一二三'),
      (p) => edits.replaceText(p, 'b1', 3, 4, ''),
    )
    expect(result && blockOf(result, 'b1')?.text).toBe('一二三乙丙戊')
  })

  it('takes its marks along with text that was typed before them', () => {
    const result = both(
      (p) => edits.replaceText(p, 'b1', 0, 0, '新'),
      (p) => edits.addMark(p, 'b1', 'sic', 1, 3),
    )
    expect(result && blockOf(result, 'b1')?.marks).toEqual([{ kind: 'sic', from: 2, to: 4 }])
  })

  it('moves marks of the other side with its own text', () => {
    const result = both(
      (p) => edits.addMark(p, 'b1', 'sic', 1, 3),
      (p) => edits.replaceText(p, 'b1', 0, 0, '新'),
    )
    expect(result && blockOf(result, 'b1')?.marks).toEqual([{ kind: 'sic', from: 2, to: 4 }])
  })

  it('tells where text went as it stands now', () => {
    const first = diffPages(page, edits.replaceText(page, 'b1', 0, 0, '新'))
    const second = diffPages(page, edits.joinBlocks(page, 'b1', 'b2'))
    expect(rebaseChange(second, first)?.moves).toEqual([{ block: 'b2', from: 0, to: 2, target: 'b1', at: 6 }])
  })

  it.each<[string, (page: Page) => Page, (page: Page) => Page]>([
    ['the same text', (p) => edits.replaceText(p, 'b1', 0, 3, ''), (p) => edits.replaceText(p, 'b1', 1, 2, '新')],
    ['the same place', (p) => edits.replaceText(p, 'b1', 1, 1, '一'), (p) => edits.replaceText(p, 'b1', 1, 1, '二')],
    ['a block that was joined', (p) => edits.joinBlocks(p, 'b1', 'b2'), (p) => edits.replaceText(p, 'b2', 0, 0, '新')],
    [
      'the same role',
      (p) => edits.setRole(p, 'b1', 'deck', countingIds()),
      (p) => edits.setRole(p, 'b1', 'headline', countingIds()),
    ],
    [
      'the order on both sides',
      (p) => edits.moveArticleBy(p, 'a1', 1),
      (p) => edits.startArticle(p, 'b2', countingIds()),
    ],
    ['the topics of one article', (p) => edits.addTopic(p, 'a1', 't1'), (p) => edits.addTopic(p, 'a1', 't2')],
    [
      'the blocks of one article',
      (p) => edits.moveBlockBy(p, 'b1', 1),
      (p) => edits.splitBlock(p, { block: 'b1', offset: 1 }, countingIds()),
    ],
    [
      'the state',
      (p) => edits.setState(p, { is: 'proofread', reason: '' }),
      (p) => edits.setState(p, { is: 'inProgress', reason: '' }),
    ],
  ])('is refused when both change %s', (_, first, second) => {
    expect(both(first, second)).toBeNull()
    expect(both(second, first)).toBeNull()
  })
})
