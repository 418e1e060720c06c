import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../../shared/page/find.ts'
import { joinBlocks } from '../../../../shared/page/joinBlocks.ts'
import type { Block, Page } from '../../../../shared/page/page.ts'
import { splitBlock } from '../../../../shared/page/splitBlock.ts'
import { countingIds, makePage } from '../../../support/pages.ts'

const note = { id: 'n', text: '?', author: 'A', at: '2026-01-02T03:04:05.678Z', settled: false }
const one = (block: Partial<Block> & { readonly text: string }): Page => makePage({ articles: [{ blocks: [block] }] })
const texts = (page: Page) => blocksOf(page).map(({ text }) => text)

describe('splitting a block', () => {
  it('gives the right part a new id and the same role, right behind', () => {
    const page = makePage({ articles: [{ blocks: [{ text: '左右', role: 'caption' }, '后'] }] })
    const split = splitBlock(page, { block: 'b1', offset: 1 }, countingIds())
    expect(blocksOf(split).map(({ id, role, text }) => [id, role, text])).toEqual([
      ['b1', 'caption', '左'],
      ['n1', 'caption', '右'],
      ['b2', 'body', '后'],
    ])
  })

  it('drops the white space at the seam', () => {
    expect(
      texts(splitBlock(one({ text: '第一段。 \u3000第二段。' }), { block: 'b1', offset: 5 }, countingIds())),
    ).toEqual(['第一段。', '第二段。'])
  })

  it('never cuts a character in two', () => {
    expect(texts(splitBlock(one({ text: 'a😀b' }), { block: 'b1', offset: 2 }, countingIds()))).toEqual(['a', '😀b'])
    expect(texts(splitBlock(one({ text: 'a\r\nb' }), { block: 'b1', offset: 2 }, countingIds()))).toEqual(['a', 'b'])
    expect(texts(splitBlock(one({ text: 'ab' }), { block: 'b1', offset: 99 }, countingIds()))).toEqual(['ab', ''])
  })

  it('cuts marks in two and leaves a note where it begins', () => {
    const page = one({
      text: '甲乙丙丁',
      marks: [
        { kind: 'sic', from: 1, to: 3 },
        { kind: 'gap', from: 2, to: 2 },
      ],
      notes: [
        { ...note, from: 1, to: 4 },
        { ...note, id: 'm', from: 2, to: 3 },
      ],
    })
    expect(blocksOf(splitBlock(page, { block: 'b1', offset: 2 }, countingIds()))).toMatchObject([
      {
        marks: [
          { kind: 'sic', from: 1, to: 2 },
          { kind: 'gap', from: 2, to: 2 },
        ],
        notes: [{ id: 'n', from: 1, to: 2 }],
      },
      { marks: [{ kind: 'sic', from: 0, to: 1 }], notes: [{ id: 'm', from: 0, to: 1 }] },
    ])
  })

  it('parts the source at the same letter, at the place that is known, or not at all', () => {
    const sources = (page: Page) => blocksOf(page).map(({ source }) => source)
    const place = { block: 'b1', offset: 2 }
    expect(sources(splitBlock(one({ text: '甲乙丙丁' }), place, countingIds()))).toEqual([
      [{ from: 0, to: 2 }],
      [{ from: 2, to: 4 }],
    ])
    const long = one({ text: '甲乙丙丁', source: [{ from: 10, to: 30 }] })
    expect(sources(splitBlock(long, place, countingIds(), () => 14))).toEqual([
      [{ from: 10, to: 14 }],
      [{ from: 14, to: 30 }],
    ])
    expect(sources(splitBlock(long, place, countingIds()))).toEqual([[{ from: 10, to: 30 }], [{ from: 10, to: 30 }]])
  })

  it('is taken back by joining', () => {
    const page = one({ text: '甲乙丙丁', source: [{ from: 10, to: 30 }], marks: [{ kind: 'sic', from: 1, to: 3 }] })
    const split = splitBlock(page, { block: 'b1', offset: 2 }, countingIds())
    expect(joinBlocks(split, 'b1', 'n1')).toEqual(page)
  })
})
