import { describe, expect, it } from 'vitest'
import type { Page } from '../../../../shared/page/page.ts'
import { assertValidPage } from '../../../../shared/page/validatePage.ts'
import { makePage } from '../../../support/pages.ts'

const note = { id: 'n', from: 0, to: 1, text: '?', author: 'A', at: '2026-01-02T03:04:05.678Z', settled: false }
const withBlock = (fields: object): Page => makePage({ articles: [{ blocks: [{ text: '甲乙', ...fields }] }] })

describe('a valid page', () => {
  it('is any that was made well', () => {
    expect(() => assertValidPage(makePage())).not.toThrow()
    expect(() => assertValidPage(withBlock({ marks: [{ kind: 'gap', from: 2, to: 2 }], notes: [note] }))).not.toThrow()
  })

  it.each<[string, Page]>([
    ['an empty article', makePage({ articles: [{ blocks: [] }] })],
    [
      'two blocks of one id',
      makePage({ articles: [{ blocks: [{ id: 'x', text: '' }] }], outside: [{ id: 'x', text: '' }] }),
    ],
    [
      'two articles of one id',
      makePage({
        articles: [
          { id: 'x', blocks: [''] },
          { id: 'x', blocks: [''] },
        ],
      }),
    ],
    ['two notes of one id', withBlock({ notes: [note, note] })],
    ['a topic twice', makePage({ articles: [{ topics: ['t', 't'], blocks: [''] }] })],
    ['noise in an article', withBlock({ role: 'noise' })],
    ['a headline outside', makePage({ outside: [{ text: '', role: 'headline' }] })],
    ['a mark beyond the text', withBlock({ marks: [{ kind: 'sic', from: 1, to: 3 }] })],
    ['a gap with a length', withBlock({ marks: [{ kind: 'gap', from: 0, to: 1 }] })],
    ['an empty mark', withBlock({ marks: [{ kind: 'sic', from: 1, to: 1 }] })],
    [
      'marks out of order',
      withBlock({
        marks: [
          { kind: 'sic', from: 1, to: 2 },
          { kind: 'gap', from: 0, to: 0 },
        ],
      }),
    ],
    ['a note beyond the text', withBlock({ notes: [{ ...note, to: 3 }] })],
    ['a source range turned round', withBlock({ source: [{ from: 2, to: 1 }] })],
  ])('has not %s', (_, page) => {
    expect(() => assertValidPage(page)).toThrow(expect.objectContaining({ code: 'changeInvalid' }))
  })
})
