import { describe, expect, it } from 'vitest'
import { blockOf } from '../../../../shared/page/find.ts'
import { addMark, clearMarks } from '../../../../shared/page/markEdits.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { makePage } from '../../../support/pages.ts'

const page = makePage({ articles: [{ blocks: ['甲乙😀丁戊'] }] })
const marksOf = (result: Page) => blockOf(result, 'b1')?.marks

describe('marks', () => {
  it('are put on a stretch, whole characters only, a gap at one place', () => {
    expect(marksOf(addMark(page, 'b1', 'sic', 3, 5))).toEqual([{ kind: 'sic', from: 2, to: 5 }])
    expect(marksOf(addMark(page, 'b1', 'gap', 1, 5))).toEqual([{ kind: 'gap', from: 1, to: 1 }])
    expect(addMark(page, 'b1', 'sic', 1, 1)).toBe(page)
  })

  it('become one where those of one kind touch', () => {
    const once = addMark(page, 'b1', 'unclear', 0, 1)
    expect(marksOf(addMark(once, 'b1', 'unclear', 1, 2))).toEqual([{ kind: 'unclear', from: 0, to: 2 }])
    expect(addMark(once, 'b1', 'unclear', 0, 1)).toBe(once)
  })

  it('are cleared from a stretch and stay beside it', () => {
    const marked = addMark(addMark(page, 'b1', 'sic', 0, 6), 'b1', 'gap', 2, 2)
    expect(marksOf(clearMarks(marked, 'b1', 1, 4))).toEqual([
      { kind: 'sic', from: 0, to: 1 },
      { kind: 'sic', from: 4, to: 6 },
    ])
  })

  it('are cleared whole around a caret', () => {
    const marked = addMark(addMark(page, 'b1', 'sic', 0, 2), 'b1', 'supplied', 4, 6)
    expect(marksOf(clearMarks(marked, 'b1', 1, 1))).toEqual([{ kind: 'supplied', from: 4, to: 6 }])
  })
})
