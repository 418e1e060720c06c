import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePages } from '../../../../shared/compare/comparePages.ts'
import { type ComparedPart, paragraphMark } from '../../../../shared/compare/comparison.ts'
import { createDifference } from '../../../../shared/compare/createDifference.ts'
import { createEditCosts } from '../../../../shared/compare/createEditCosts.ts'
import { keptOrder } from '../../../../shared/compare/keptOrder.ts'
import { applyDeltas } from '../../../../shared/page/deltas.ts'
import { blockOf, blocksOf } from '../../../../shared/page/find.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { applyEdit } from '../../../support/applyEdit.ts'
import { checkProperty, seed } from '../../../support/checkProperty.ts'
import { arbitraryEdits, arbitraryPage, arbitraryText, countingIds } from '../../../support/pages.ts'

/** Levenshtein's distance by the whole table, as the books have it. */
function distance(before: string, after: string): number {
  const [from, to] = [Array.from(before), Array.from(after)]
  let row = Array.from({ length: to.length + 1 }, (_, j) => j)
  for (const [i, char] of from.entries()) {
    const next = [i + 1]
    for (const [j, other] of to.entries())
      next.push(Math.min(row[j]! + (char === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1))
    row = next
  }
  return row.at(-1)!
}

const side = (parts: readonly ComparedPart[], kind: 'gone' | 'new') =>
  parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map(({ text }) => text)
    .join('')
const textsOf = (page: Page, blocks: readonly { readonly id: string }[]) =>
  blocks.map(({ id }) => blockOf(page, id)?.text).join(paragraphMark)
const idsOf = (page: Page) =>
  blocksOf(page)
    .map(({ id }) => id)
    .sort()

describe(`comparing any two states of a page (seed ${seed})`, () => {
  it('tells every block of both once, with texts that the parts make up again', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(), (before, edits) => {
        const newId = countingIds()
        const after = edits.reduce((page, edit) => applyEdit(page, edit, newId), before)
        const { rows, figures } = comparePages(before, after)
        for (const row of rows) {
          expect(side(row.parts, 'gone')).toBe(textsOf(before, row.before))
          expect(side(row.parts, 'new')).toBe(textsOf(after, row.after))
        }
        expect(rows.flatMap((row) => row.before.map(({ id }) => id)).sort()).toEqual(idsOf(before))
        expect(rows.flatMap((row) => row.after.map(({ id }) => id)).sort()).toEqual(idsOf(after))
        expect(figures.after - figures.before).toBe(figures.inserted - figures.deleted)
      }),
    )
  })

  it('counts the edit distance of texts, and no more than is known to suffice', () => {
    checkProperty(
      fc.property(arbitraryText, arbitraryText, (before, after) => {
        const [old, now] = [Array.from(before).length, Array.from(after).length]
        const costs = createEditCosts()(before, after, { changed: 0, inserted: now, deleted: old })
        expect(costs.changed + costs.inserted + costs.deleted).toBe(distance(before, after))
        expect(costs.inserted - costs.deleted).toBe(now - old)
        expect(Math.min(costs.changed, costs.inserted, costs.deleted)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('counts all texts of a page with one budget, and what suffices beyond it', () => {
    const costs = createEditCosts(20)
    const enough = { changed: 0, inserted: 4, deleted: 4 }
    const few = { changed: 4, inserted: 0, deleted: 0 }
    expect([costs('甲乙丙丁', '戊己庚辛', enough), costs('甲乙丙丁', '戊己庚辛', enough)]).toEqual([few, enough])
  })

  it('leaves as much as possible where it is', () => {
    const rising = (values: readonly number[]) => values.every((value, at) => at === 0 || value > values[at - 1]!)
    const subsets = (values: readonly number[]) =>
      Array.from({ length: 2 ** values.length }, (_, bits) => values.filter((_, at) => bits & (1 << at)))
    checkProperty(
      fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 8 }), (values) => {
        const kept = keptOrder(
          values,
          values.map(() => 1),
        )
        const stay = values.filter((_, at) => kept.has(at))
        expect(rising(stay)).toBe(true)
        expect(stay.length).toBe(
          Math.max(
            ...subsets(values)
              .filter(rising)
              .map(({ length }) => length),
          ),
        )
      }),
      300,
    )
  })
})

const line = (number: number) => `第${number}段说的是第${number * 7}件事情，与第${number + 3}段并不相同。`

describe('the difference of long texts', () => {
  it('finds single letters in a hundred thousand', () => {
    const before = Array.from({ length: 5_000 }, (_, at) => line(at)).join('')
    const places = [40, 30_000, 60_001, before.length - 9]
    const after = places.reduceRight((text, at) => `${text.slice(0, at)}😀${text.slice(at + 1)}`, before)
    const deltas = createDifference()(before, after)
    expect(deltas.map(({ at, insert }) => [at, insert])).toEqual(places.map((at) => [at, '😀']))
  })

  it('tells what was rewritten throughout as a few runs, without end only for the text itself', () => {
    const before = Array.from({ length: 100_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
    ).join('')
    const after = Array.from(before).reverse().join('')
    expect(applyDeltas(before, createDifference()(before, after))).toBe(after)
  })
})
