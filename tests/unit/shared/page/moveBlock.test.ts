import { describe, expect, it } from 'vitest'
import { moveBlock, moveBlockBy } from '../../../../shared/page/moveBlock.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { makePage } from '../../../support/pages.ts'

const idsOf = (page: Page) => page.articles.map(({ blocks }) => blocks.map(({ id }) => id).join(' '))
const page = makePage({
  articles: [
    { topics: ['t1'], blocks: ['一', '二'] },
    { topics: ['t2'], blocks: ['三'] },
  ],
  outside: ['四', '五'],
})

describe('moving a block', () => {
  it('puts it where it is to stand afterwards', () => {
    expect(idsOf(moveBlock(page, 'b1', { article: 'a1', index: 1 }))).toEqual(['b2 b1', 'b3'])
    expect(idsOf(moveBlock(page, 'b1', { article: 'a2', index: 0 }))).toEqual(['b2', 'b1 b3'])
    expect(idsOf(moveBlock(page, 'b1', { article: 'a2', index: 99 }))).toEqual(['b2', 'b3 b1'])
  })

  it('hands the topics of an emptied article on', () => {
    const moved = moveBlock(page, 'b3', { article: 'a1', index: 0 })
    expect(moved.articles).toMatchObject([{ id: 'a1', topics: ['t1', 't2'] }])
  })

  it('makes body text of what comes from outside', () => {
    const moved = moveBlock(page, 'b4', { article: 'a2', index: 1 })
    expect(moved.articles[1]?.blocks[1]).toMatchObject({ id: 'b4', role: 'body' })
    expect(moved.outside.map(({ id }) => id)).toEqual(['b5'])
  })

  it('goes step by step, across the border of articles', () => {
    expect(idsOf(moveBlockBy(page, 'b1', 1))).toEqual(['b2 b1', 'b3'])
    expect(idsOf(moveBlockBy(page, 'b2', 1))).toEqual(['b1', 'b2 b3'])
    expect(idsOf(moveBlockBy(page, 'b3', -1))).toEqual(['b1 b2 b3'])
  })

  it('stops at the ends of the page, and of what stands outside', () => {
    expect(moveBlockBy(page, 'b1', -1)).toBe(page)
    expect(moveBlockBy(page, 'b3', 1)).toBe(page)
    expect(moveBlockBy(page, 'b4', -1)).toBe(page)
    expect(moveBlockBy(page, 'b5', 1)).toBe(page)
    expect(moveBlockBy(page, 'b4', 1).outside.map(({ id }) => id)).toEqual(['b5', 'b4'])
  })
})
