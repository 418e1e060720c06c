import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GalleyError } from '../../../../shared/contract/error.ts'
import { applyChange } from '../../../../shared/page/applyChange.ts'
import { type Change, changeSchema } from '../../../../shared/page/change.ts'
import { diffPages, isEmptyChange } from '../../../../shared/page/diffPages.ts'
import { blockOf, blocksOf } from '../../../../shared/page/find.ts'
import { invertChange } from '../../../../shared/page/invertChange.ts'
import { mapPlace } from '../../../../shared/page/mapPlace.ts'
import type { NewId, Page } from '../../../../shared/page/page.ts'
import { rebaseChange } from '../../../../shared/page/rebaseChange.ts'
import { assertValidPage } from '../../../../shared/page/validatePage.ts'
import { applyEdit } from '../../../support/applyEdit.ts'
import { checkProperty, seed } from '../../../support/checkProperty.ts'
import { arbitraryEdits, arbitraryPage, countingIds, type EditSketch } from '../../../support/pages.ts'

const run = (start: Page, edits: readonly EditSketch[], newId: NewId = countingIds()) =>
  edits.reduce((page, edit) => applyEdit(page, edit, newId), start)

/** Text, places and fields, without marks and notes, whose borders may fall to either side of text typed twice. */
const bones = (page: Page) => ({
  ...page,
  articles: page.articles.map((article) => ({ ...article, blocks: article.blocks.map(bone) })),
  outside: page.outside.map(bone),
})
const bone = ({ id, role, text, source }: Page['outside'][number]) => ({ id, role, text, source })

function expectMoved(change: Change, before: Page, after: Page): void {
  for (const { block, from, to, target, at } of change.moves ?? []) {
    const moved = blockOf(before, block)?.text.slice(from, to)
    expect(blockOf(after, target)?.text.slice(at, at + to - from)).toBe(moved)
  }
}

describe(`changes over random pages and edits (seed ${seed})`, () => {
  it('lead from the page before to the page after, and back', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(), (before, edits) => {
        const after = run(before, edits)
        const change = diffPages(before, after)
        expect(applyChange(before, change)).toEqual(after)
        expect(applyChange(after, invertChange(change))).toEqual(before)
        expect(invertChange(invertChange(change))).toEqual(change)
        expect(isEmptyChange(change)).toBe(JSON.stringify(before) === JSON.stringify(after))
      }),
      5_000,
    )
  })

  it('lead between pages that have nothing to do with each other', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryPage, (before, after) => {
        const change = diffPages(before, after)
        expect(applyChange(before, change)).toEqual(after)
        expect(applyChange(after, invertChange(change))).toEqual(before)
      }),
    )
  })

  it('survive being written as JSON and read by their schema', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(), (before, edits) => {
        const change = diffPages(before, run(before, edits))
        expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change)
      }),
    )
  })

  it('keep the identity of blocks and articles that they do not touch', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(undefined, 3), (before, edits) => {
        const after = run(before, edits)
        const back = applyChange(after, invertChange(diffPages(before, after)))
        for (const block of blocksOf(back)) {
          if (blockOf(after, block.id) === blockOf(before, block.id)) expect(block).toBe(blockOf(after, block.id))
        }
        for (const article of back.articles) {
          const old = after.articles.find(({ id }) => id === article.id)
          if (old === before.articles.find(({ id }) => id === article.id)) expect(article).toBe(old)
        }
      }),
    )
  })

  it('refuse a page that they were not made of, or lead to a valid one', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryPage, arbitraryEdits(undefined, 3), (other, before, edits) => {
        const change = diffPages(before, run(before, edits))
        try {
          assertValidPage(applyChange(other, change))
        } catch (error) {
          expect(error).toBeInstanceOf(GalleyError)
        }
      }),
    )
  })

  it('map every place into the page after, or say that it is gone', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(undefined, 3), (before, edits) => {
        const after = run(before, edits)
        const change = diffPages(before, after)
        for (const { id, text } of blocksOf(before)) {
          for (let offset = 0; offset <= text.length; offset++) {
            for (const bias of [-1, 1] as const) {
              const place = mapPlace(change, { block: id, offset }, bias)
              if (place === null) continue
              const length = blockOf(after, place.block)?.text.length ?? -1
              expect(place.offset).toBeGreaterThanOrEqual(0)
              expect(place.offset).toBeLessThanOrEqual(length)
            }
          }
        }
      }),
    )
  })

  it('move only text that is the same there, every letter once', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(), (before, edits) => {
        const after = run(before, edits)
        const change = diffPages(before, after)
        expectMoved(change, before, after)
        const places = (change.moves ?? []).flatMap(({ block, from, to, target, at }) =>
          Array.from({ length: to - from }, (_, index) => [
            `from ${block} ${from + index}`,
            `to ${target} ${at + index}`,
          ]),
        )
        expect(new Set(places.flat()).size).toBe(places.length * 2)
      }),
      3_000,
    )
  })

  it('stand over one another in either order, or are refused', () => {
    let rebased = 0
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(undefined, 2), arbitraryEdits(undefined, 2), (page, mine, theirs) => {
        const first = diffPages(page, run(page, mine, countingIds('m')))
        const second = diffPages(page, run(page, theirs, countingIds('t')))
        const over = rebaseChange(second, first)
        const under = rebaseChange(first, second)
        expect(over === null).toBe(under === null)
        if (over === null || under === null) return
        const one = applyChange(applyChange(page, first), over)
        const other = applyChange(applyChange(page, second), under)
        assertValidPage(one)
        expect(bones(one)).toEqual(bones(other))
        expectMoved(over, applyChange(page, first), one)
        if (!isEmptyChange(first) && !isEmptyChange(second)) rebased++
      }),
      8_000,
    )
    expect(rebased).toBeGreaterThan(1_000)
  })

  it('keep what both sides typed, marked and noted in one block, or are refused', () => {
    let rebased = 0
    const names = ['replaceText', 'replaceText', 'setBlockText', 'addMark', 'addNote'] as const
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(names, 1), arbitraryEdits(names, 1), (start, mine, theirs) => {
        const page: Page = {
          ...start,
          articles: start.articles.slice(0, 1).map((article) => ({ ...article, blocks: article.blocks.slice(0, 1) })),
          outside: [],
        }
        const first = diffPages(page, run(page, mine, countingIds('m')))
        const second = diffPages(page, run(page, theirs, countingIds('t')))
        const over = rebaseChange(second, first)
        if (over === null || isEmptyChange(first) || isEmptyChange(second)) return
        const both = applyChange(applyChange(page, first), over)
        assertValidPage(both)
        const inserted = [first, second].flatMap(
          (change) => change.blocks?.changed.flatMap(({ text = [] }) => text) ?? [],
        )
        const [block] = blocksOf(both)
        for (const { insert } of inserted) expect(block?.text).toContain(insert)
        const noteIds = new Set(block?.notes.map(({ id }) => id))
        for (const { notes } of [first, second].flatMap((change) => change.blocks?.changed ?? [])) {
          for (const { id } of notes?.after ?? []) expect(noteIds).toContain(id)
        }
        rebased++
      }),
      12_000,
    )
    expect(rebased).toBeGreaterThan(1_000)
  })

  it('fall away over nothing, and nothing over them', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(), (page, edits) => {
        const change = diffPages(page, run(page, edits))
        expect(rebaseChange(change, {})).toEqual(change)
        expect(rebaseChange({}, change)).toEqual({})
      }),
    )
  })
})
