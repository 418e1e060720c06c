import { describe, expect, it } from 'vitest'
import { keepRecords } from '../../../../shared/page/keepRecords.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { replaceText } from '../../../../shared/page/textEdits.ts'
import { makePage } from '../../../support/makePage.ts'

const page = makePage({
  articles: [{ blocks: ['第一段。', '第二段。'] }, { blocks: ['另一篇。'] }],
  outside: ['责任编辑:王明'],
})

/** A state of the page as another thread gets it. */
const received = (state: Page): Page => structuredClone(state)

describe('a page that came as a copy', () => {
  it('has the records of the state before that are the same, and is what it was', () => {
    const now = received(replaceText(page, 'b2', 0, 0, '新'))
    const kept = keepRecords(now, page)
    expect(kept).toEqual(now)
    expect(kept.articles[1]).toBe(page.articles[1])
    expect(kept.articles[0]?.blocks[0]).toBe(page.articles[0]?.blocks[0])
    expect(kept.outside[0]).toBe(page.outside[0])
    expect(kept.articles[0]?.blocks[1]?.text).toBe('新第二段。')
  })

  it.each([
    ['role', { role: 'caption' as const }],
    ['marks', { marks: [{ kind: 'sic' as const, from: 0, to: 1 }] }],
    ['source', { source: [{ from: 7, to: 11 }] }],
    ['notes', { notes: [{ id: 'n', from: 0, to: 1, text: '', author: '', at: '', settled: false }] }],
  ])('has a block of its own whose %s changed', (_, changed) => {
    const [article] = page.articles
    const [block, ...rest] = article?.blocks ?? []
    if (article === undefined || block === undefined) throw new Error('no block')
    const now = { ...page, articles: [{ ...article, blocks: [{ ...block, ...changed }, ...rest] }] }
    const kept = keepRecords(received(now), page)
    expect(kept).toEqual(now)
    expect(kept.articles[0]?.blocks[1]).toBe(rest[0])
  })

  it('has an article of its own whose topics or order of blocks changed', () => {
    const [first, second] = page.articles
    if (first === undefined || second === undefined) throw new Error('no article')
    const now = {
      ...page,
      articles: [
        { ...first, blocks: first.blocks.toReversed() },
        { ...second, topics: ['t'] },
      ],
    }
    expect(keepRecords(received(now), page)).toEqual(now)
  })
})
