import { describe, expect, it } from 'vitest'
import { applyChange } from '../../../../shared/page/applyChange.ts'
import type { Change } from '../../../../shared/page/change.ts'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { joinBlocks, replaceText, setRole } from '../../../../shared/page/edits.ts'
import { invertChange } from '../../../../shared/page/invertChange.ts'
import { countingIds, makePage } from '../../../support/pages.ts'

const page = makePage({ articles: [{ blocks: ['甲乙', '丙丁'] }, { blocks: ['戊己'] }], outside: ['庚'] })
const blocks = (parts: Partial<NonNullable<Change['blocks']>>): Change => ({
  blocks: { added: [], removed: [], changed: [], ...parts },
})

describe('a change', () => {
  it('is small for a small edit and says nothing of what stayed', () => {
    const after = replaceText(page, 'b1', 1, 1, '新')
    expect(diffPages(page, after)).toEqual({
      blocks: { added: [], removed: [], changed: [{ id: 'b1', text: [{ at: 1, remove: '', insert: '新' }] }] },
    })
    expect(diffPages(page, page)).toEqual({})
  })

  it('brings back the very blocks that an undone edit had left alone', () => {
    const after = joinBlocks(page, 'b1', 'b2')
    const back = applyChange(after, invertChange(diffPages(page, after)))
    expect(back).toEqual(page)
    expect(back.articles[1]).toBe(page.articles[1])
    expect(back.outside).toBe(page.outside)
  })

  it.each<[string, Change]>([
    ['text that is not there', blocks({ changed: [{ id: 'b1', text: [{ at: 0, remove: '丙', insert: '' }] }] })],
    ['text beyond the end', blocks({ changed: [{ id: 'b1', text: [{ at: 9, remove: '', insert: '新' }] }] })],
    ['a block that is not there', blocks({ changed: [{ id: 'gone', text: [] }] })],
    ['another role', blocks({ changed: [{ id: 'b1', role: { before: 'headline', after: 'body' } }] })],
    [
      'a mark outside of the text',
      blocks({ changed: [{ id: 'b1', marks: { before: [], after: [{ kind: 'sic', from: 0, to: 9 }] } }] }),
    ],
    ['furniture within an article', blocks({ changed: [{ id: 'b1', role: { before: 'body', after: 'noise' } }] })],
    ['an added block without a place', blocks({ added: [{ ...page.articles[0]!.blocks[0]!, id: 'new' }] })],
    ['an id that is taken', blocks({ added: [page.outside[0]!] })],
    ['a removed block that still has a place', blocks({ removed: [page.outside[0]!] })],
    ['an article in no order', { order: { at: 1, removed: ['a2'], added: [] } }],
    ['an article twice', { order: { at: 1, removed: ['a2'], added: ['a1'] } }],
    ['an order of other articles', { order: { at: 0, removed: ['a2'], added: [] } }],
    ['a place beyond the end of a list', { outside: { at: 2, removed: [], added: ['b1'] } }],
    ['another state', { state: { before: { is: 'proofread', reason: '' }, after: { is: 'validated', reason: '' } } }],
    ['a block twice', { outside: { at: 1, removed: [], added: ['b1'] } }],
    [
      'an empty article',
      {
        articles: { added: [{ id: 'a3', topics: [], blocks: [] }], removed: [], changed: [] },
        order: { at: 2, removed: [], added: ['a3'] },
      },
    ],
  ])('is refused for %s', (_, change) => {
    expect(() => applyChange(page, change)).toThrow(expect.objectContaining({ code: 'changeInvalid' }))
  })

  it('tells a role that crosses the border of articles with its places', () => {
    const after = setRole(page, 'b1', 'noise', countingIds())
    expect(applyChange(page, diffPages(page, after))).toEqual(after)
  })
})
