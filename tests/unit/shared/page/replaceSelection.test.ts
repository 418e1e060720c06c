import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../../shared/page/find.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { replaceSelection } from '../../../../shared/page/replaceSelection.ts'
import { countingIds, makePage } from '../../../support/pages.ts'

const note = { id: 'n', text: '?', author: 'A', at: '2026-01-02T03:04:05.678Z', settled: false }
const page = makePage({
  articles: [
    { topics: ['t1'], blocks: [{ text: '标题', role: 'headline' }, '甲乙丙', { text: '丁戊己', role: 'caption' }] },
    { topics: ['t2'], blocks: ['庚辛', '壬癸'] },
  ],
})
const at = (block: string, offset: number) => ({ block, offset })
const show = (result: Page) =>
  result.articles.map(({ blocks }) => blocks.map(({ id, role, text }) => `${id} ${role} ${text}`))
const replace = (start: ReturnType<typeof at>, end: ReturnType<typeof at>, lines: readonly string[]) =>
  show(replaceSelection(page, start, end, lines, countingIds()))

describe('replacing a selection', () => {
  const rest = ['b4 body 庚辛', 'b5 body 壬癸']

  it('types over text of one block, from either end', () => {
    expect(replace(at('b2', 1), at('b2', 2), ['新'])[0]?.[1]).toBe('b2 body 甲新丙')
    expect(replace(at('b2', 2), at('b2', 1), ['新'])[0]?.[1]).toBe('b2 body 甲新丙')
  })

  it('joins the ends of a deletion over several blocks under the first', () => {
    expect(replace(at('b1', 1), at('b3', 1), [])).toEqual([['b1 headline 标戊己'], rest])
    expect(replace(at('b3', 1), at('b1', 1), ['新'])).toEqual([['b1 headline 标新戊己'], rest])
  })

  it('leaves the last block when the first is emptied', () => {
    expect(replace(at('b1', 0), at('b3', 1), [])).toEqual([['b3 caption 戊己'], rest])
  })

  it('makes blocks of pasted lines', () => {
    expect(replace(at('b2', 1), at('b2', 2), ['一', '二', '三'])[0]).toEqual([
      'b1 headline 标题',
      'b2 body 甲一',
      'n1 body 二',
      'n2 body 三丙',
      'b3 caption 丁戊己',
    ])
    expect(replace(at('b2', 1), at('b3', 1), ['一', '二'])[0]).toEqual([
      'b1 headline 标题',
      'b2 body 甲一',
      'b3 caption 二戊己',
    ])
  })

  it('trims two articles and never merges them', () => {
    expect(replace(at('b2', 1), at('b4', 1), [])).toEqual([
      ['b1 headline 标题', 'b2 body 甲'],
      ['b4 body 辛', 'b5 body 壬癸'],
    ])
    expect(replace(at('b2', 1), at('b4', 2), ['一', '二'])).toEqual([
      ['b1 headline 标题', 'b2 body 甲一', 'n1 body 二'],
      ['b5 body 壬癸'],
    ])
  })

  it('takes away articles that were selected whole, and leaves one empty block for the caret', () => {
    expect(replace(at('b1', 0), at('b4', 1), [])).toEqual([['b4 body 辛', 'b5 body 壬癸']])
    expect(replace(at('b1', 0), at('b5', 2), [])).toEqual([['b1 headline ']])
  })

  it('keeps notes on removed text at that place, and marks on what stays', () => {
    const marked = makePage({
      articles: [
        {
          blocks: [
            { text: '甲乙', marks: [{ kind: 'sic', from: 0, to: 2 }] },
            { text: '丙', notes: [{ ...note, from: 0, to: 1 }] },
            { text: '丁戊', marks: [{ kind: 'unclear', from: 1, to: 2 }] },
          ],
        },
      ],
    })
    const result = replaceSelection(marked, at('b1', 1), at('b3', 1), ['新'], countingIds())
    expect(blocksOf(result)).toMatchObject([
      {
        text: '甲新戊',
        marks: [
          { kind: 'sic', from: 0, to: 1 },
          { kind: 'unclear', from: 2, to: 3 },
        ],
        notes: [{ id: 'n', from: 1, to: 1 }],
      },
    ])
  })

  it('changes nothing for an empty selection and no text', () => {
    expect(replaceSelection(page, at('b2', 1), at('b2', 1), [], countingIds())).toBe(page)
  })
})
