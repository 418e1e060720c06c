import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeSchema } from '../../../../shared/page/change.ts'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { dismissFinding, joinBlocks, moveBlockBy, setRole, splitBlock } from '../../../../shared/page/edits.ts'
import { applyListEdit, diffLists, invertListEdit } from '../../../../shared/page/listEdit.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { checkProperty } from '../../../support/checkProperty.ts'
import { countingIds, makePage } from '../../../support/makePage.ts'

const lists = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })

describe('an edit of a list', () => {
  it('leads from one list to the other and back', () => {
    checkProperty(
      fc.property(lists, lists, (before, after) => {
        const edit = diffLists(before, after)
        expect(edit === undefined).toBe(before.join() === after.join())
        if (edit === undefined) return
        expect(applyListEdit(before, edit)).toEqual(after)
        expect(applyListEdit(after, invertListEdit(edit))).toEqual(before)
      }),
    )
  })

  it('is refused by a list that it was not made of', () => {
    expect(applyListEdit(['a', 'b'], { at: 1, removed: ['c'], added: [] })).toBeUndefined()
    expect(applyListEdit(['a'], { at: 0, removed: ['a', 'b'], added: [] })).toBeUndefined()
    expect(applyListEdit(['a'], { at: 2, removed: [], added: ['b'] })).toBeUndefined()
  })

  it('is read from both lists as a whole, as journals of before have them', () => {
    expect(changeSchema.parse({ order: { before: ['a', 'b', 'd'], after: ['a', 'c', 'd'] } })).toEqual({
      order: { at: 1, removed: ['b'], added: ['c'] },
    })
  })
})

describe('a change of a page', () => {
  const long = makePage({ articles: [{ blocks: Array.from({ length: 2000 }, (_, index) => `第${index}段。`) }] })
  const [one, two] = ['b1000', 'b1001']

  it.each<[string, (page: Page) => Page]>([
    ['a split', (page) => splitBlock(page, { block: one, offset: 2 }, countingIds())],
    ['a join', (page) => joinBlocks(page, one, two)],
    ['a move', (page) => moveBlockBy(page, one, 1)],
    ['a block that is taken out', (page) => setRole(page, one, 'noise', countingIds())],
  ])('is no longer than what changed, however many blocks stand around %s', (_, edit) => {
    const change = diffPages(long, edit(long))
    expect(change.articles?.changed).toHaveLength(1)
    expect(JSON.stringify(change).length).toBeLessThan(1000)
  })

  it('is no longer than a dismissal, however many there were before', () => {
    const dismissal = (index: number) => ({ fingerprint: `f${index}`, check: 'c' })
    const many: Page = { ...long, dismissed: Array.from({ length: 500 }, (_, index) => dismissal(index)) }
    const change = diffPages(many, dismissFinding(many, dismissal(500)))
    expect(change.dismissed?.added).toHaveLength(1)
    expect(change.dismissed?.removed).toEqual([])
  })
})
