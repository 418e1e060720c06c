import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../../shared/page/find.ts'
import { joinBlocks } from '../../../../shared/page/joinBlocks.ts'
import { joinTexts } from '../../../../shared/page/joinTexts.ts'
import { makePage } from '../../../support/pages.ts'

const note = { id: 'n', text: '?', author: 'A', at: '2026-01-02T03:04:05.678Z', settled: false }

describe('joining texts', () => {
  it('leaves no white space at a seam of Chinese text, of any width', () => {
    expect(joinTexts('税 ', '\u3000务信息化').text).toBe('税务信息化')
    expect(joinTexts('“把脉\n', ' 治病”').text).toBe('“把脉治病”')
  })

  it('leaves one space between words that need it', () => {
    expect(joinTexts('hello', 'world').text).toBe('hello world')
    expect(joinTexts('hello  ', '  world').text).toBe('hello world')
    expect(joinTexts('采用 GDP', '指标').text).toBe('采用 GDP指标')
  })

  it('leaves a number whole that the end of a column cut', () => {
    expect(joinTexts('20', '26年').text).toBe('2026年')
  })

  it('says where the seam is', () => {
    expect(joinTexts('ab ', '  cd')).toEqual({ text: 'ab cd', head: 2, tail: 3, skipped: 2 })
  })
})

describe('joining blocks', () => {
  it('keeps the id, role and place of the left one, wherever the right one stands', () => {
    const page = makePage({
      articles: [{ blocks: [{ text: '后', role: 'caption' }, '中'] }, { blocks: ['前'] }],
    })
    const joined = joinBlocks(page, 'b3', 'b1')
    expect(joined.articles.map(({ blocks }) => blocks.map(({ id, role, text }) => [id, role, text]))).toEqual([
      [['b2', 'body', '中']],
      [['b3', 'body', '前后']],
    ])
  })

  it('takes marks, notes and source ranges along', () => {
    const page = makePage({
      articles: [
        {
          blocks: [
            { text: '税 ', marks: [{ kind: 'gap', from: 2, to: 2 }] },
            {
              text: ' 务信息',
              marks: [{ kind: 'sic', from: 0, to: 3 }],
              notes: [{ ...note, from: 2, to: 4 }],
            },
          ],
        },
      ],
    })
    expect(blocksOf(joinBlocks(page, 'b1', 'b2'))).toEqual([
      {
        id: 'b1',
        role: 'body',
        text: '税务信息',
        marks: [
          { kind: 'gap', from: 1, to: 1 },
          { kind: 'sic', from: 1, to: 3 },
        ],
        notes: [{ ...note, from: 2, to: 4 }],
        source: [
          { from: 0, to: 2 },
          { from: 3, to: 7 },
        ],
      },
    ])
  })

  it('lets an emptied article disappear and hands on its topics', () => {
    const page = makePage({
      articles: [
        { topics: ['t1'], blocks: ['一'] },
        { topics: ['t2', 't1'], blocks: ['二'] },
      ],
    })
    expect(joinBlocks(page, 'b1', 'b2').articles).toMatchObject([{ id: 'a1', topics: ['t1', 't2'] }])
    expect(joinBlocks(page, 'b2', 'b1').articles).toMatchObject([{ id: 'a2', topics: ['t2', 't1'] }])
  })

  it('leaves the page alone when there are no two blocks', () => {
    const page = makePage({ articles: [{ blocks: ['一'] }] })
    expect(joinBlocks(page, 'b1', 'b1')).toBe(page)
    expect(joinBlocks(page, 'b1', 'gone')).toBe(page)
  })
})
