import { describe, expect, it } from 'vitest'
import type { Page } from '../../../../shared/page/page.ts'
import { setRole } from '../../../../shared/page/setRole.ts'
import { countingIds, makePage } from '../../../support/pages.ts'

const idsOf = (page: Page) =>
  [...page.articles.map(({ blocks }) => blocks), page.outside].map((list) => list.map(({ id }) => id))
const page = makePage({ articles: [{ blocks: ['一', '二', '三'] }, { blocks: ['四'] }], outside: ['五'] })

describe('the role of a block', () => {
  it('changes in place within articles and outside', () => {
    expect(setRole(page, 'b2', 'headline', countingIds()).articles[0]?.blocks[1]?.role).toBe('headline')
    expect(setRole(page, 'b5', 'noise', countingIds()).outside[0]?.role).toBe('noise')
    expect(setRole(page, 'b2', 'body', countingIds())).toBe(page)
  })

  it('sends furniture and noise outside, in the order of the source', () => {
    const out = setRole(setRole(page, 'b3', 'noise', countingIds()), 'b1', 'furniture', countingIds())
    expect(idsOf(out)).toEqual([['b2'], ['b4'], ['b1', 'b3', 'b5']])
  })

  it('lets an article disappear that has nothing left', () => {
    expect(idsOf(setRole(page, 'b4', 'noise', countingIds()))).toEqual([
      ['b1', 'b2', 'b3'],
      ['b4', 'b5'],
    ])
  })

  it('brings a block back behind what stands nearest before it in the source', () => {
    const out = setRole(page, 'b2', 'noise', countingIds())
    expect(setRole(out, 'b2', 'body', countingIds())).toEqual(page)
    expect(idsOf(setRole(page, 'b5', 'credit', countingIds()))).toEqual([['b1', 'b2', 'b3'], ['b4', 'b5'], []])
  })

  it('starts a new article where nothing stands before, or the source is not known', () => {
    const out = setRole(page, 'b1', 'noise', countingIds())
    expect(setRole(out, 'b1', 'headline', countingIds()).articles.map(({ id }) => id)).toEqual(['n1', 'a1', 'a2'])
    const unknown = makePage({ articles: [{ blocks: ['一'] }], outside: [{ text: '二', source: [] }] })
    expect(setRole(unknown, 'b2', 'body', countingIds()).articles.map(({ id }) => id)).toEqual(['a1', 'n1'])
  })
})
