import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOf, blockAfter, blockBefore, blockOf, blocksOf } from '../../../../shared/page/find.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { assertValidPage } from '../../../../shared/page/validatePage.ts'
import { applyEdit } from '../../../support/applyEdit.ts'
import { checkProperty, seed } from '../../../support/checkProperty.ts'
import { arbitraryEdits, arbitraryPage, countingIds, recordEdits, structuralEdits } from '../../../support/pages.ts'

const lettersOf = (page: Page) =>
  blocksOf(page)
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/gu, '')
const sorted = (text: string) => text.split('').sort().join('')
const noteIdsOf = (page: Page) => blocksOf(page).flatMap(({ notes }) => notes.map(({ id }) => id))
const topicsOf = (page: Page) => new Set(page.articles.flatMap(({ topics }) => topics))

describe(`any sequence of edits (seed ${seed})`, () => {
  it('leaves a valid page', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(), (start, edits) => {
        const newId = countingIds()
        assertValidPage(start)
        edits.reduce((page, edit) => {
          const next = applyEdit(page, edit, newId)
          assertValidPage(next)
          return next
        }, start)
      }),
      3_000,
    )
  })

  it('keeps the identity of what it did not touch', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(undefined, 1), (page, edits) => {
        const next = edits.reduce((value, edit) => applyEdit(value, edit, countingIds()), page)
        for (const block of blocksOf(next)) {
          const old = blockOf(page, block.id)
          if (old !== undefined && JSON.stringify(old) === JSON.stringify(block)) expect(block).toBe(old)
        }
        for (const article of next.articles) {
          const old = page.articles.find(({ id }) => id === article.id)
          if (old !== undefined && JSON.stringify(old) === JSON.stringify(article)) expect(article).toBe(old)
        }
        if (JSON.stringify(next) === JSON.stringify(page)) expect(next).toBe(page)
      }),
      3_000,
    )
  })

  it('never changes the page that it was given', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(), (start, edits) => {
        const before = JSON.stringify(start)
        const newId = countingIds()
        edits.reduce((page, edit) => applyEdit(page, edit, newId), start)
        expect(JSON.stringify(start)).toBe(before)
      }),
    )
  })
})

describe(`structural edits (seed ${seed})`, () => {
  it('keep every character but white space, and every note', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(structuralEdits), (start, edits) => {
        const newId = countingIds()
        const end = edits.reduce((page, edit) => applyEdit(page, edit, newId), start)
        expect(sorted(lettersOf(end))).toBe(sorted(lettersOf(start)))
        expect(noteIdsOf(end).sort()).toEqual(noteIdsOf(start).sort())
      }),
      3_000,
    )
  })

  it('keep the order of the characters where neighbours are joined, split and regrouped', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(['split', 'startArticle']), fc.nat(), (start, edits, number) => {
        const newId = countingIds()
        const split = edits.reduce((page, edit) => applyEdit(page, edit, newId), start)
        expect(lettersOf(split)).toBe(lettersOf(start))
        const blocks = blocksOf(split)
        const left = blocks[number % Math.max(blocks.length, 1)]
        const right = left && blockAfter(split, left.id)
        if (left === undefined || right === undefined) return
        const joined = applyEdit(
          split,
          { name: 'join', a: blocks.indexOf(left), b: blocks.indexOf(right), at: 0, to: 0, lines: [] },
          newId,
        )
        expect(lettersOf(joined)).toBe(lettersOf(start))
      }),
    )
  })

  it('lose no topic unless the last block of an article goes outside', () => {
    const inside = structuralEdits.filter((name) => name !== 'setRole')
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(inside), (page, edits) => {
        const newId = countingIds()
        const start: Page = { ...page, outside: [] }
        const end = edits.reduce((value, edit) => applyEdit(value, edit, newId), start)
        expect([...topicsOf(end)].sort()).toEqual([...topicsOf(start)].sort())
      }),
    )
  })
})

describe(`edits of marks, notes, topics and states (seed ${seed})`, () => {
  it('leave the text alone', () => {
    checkProperty(
      fc.property(arbitraryPage, arbitraryEdits(recordEdits), (start, edits) => {
        const newId = countingIds()
        const end = edits.reduce((page, edit) => applyEdit(page, edit, newId), start)
        const texts = (page: Page) => blocksOf(page).map(({ id, role, text }) => [id, role, text])
        expect(texts(end)).toEqual(texts(start))
      }),
    )
  })
})

describe(`look-ups (seed ${seed})`, () => {
  it('agree with the order of all blocks', () => {
    checkProperty(
      fc.property(arbitraryPage, (page) => {
        const inside = page.articles.flatMap(({ blocks }) => blocks)
        for (const [index, block] of inside.entries()) {
          expect(blockOf(page, block.id)).toBe(block)
          expect(articleOf(page, block.id)?.blocks).toContain(block)
          expect(blockBefore(page, block.id)).toBe(inside[index - 1])
          expect(blockAfter(page, block.id)).toBe(inside[index + 1])
        }
        for (const [index, block] of page.outside.entries()) {
          expect(articleOf(page, block.id)).toBeUndefined()
          expect(blockBefore(page, block.id)).toBe(page.outside[index - 1])
          expect(blockAfter(page, block.id)).toBe(page.outside[index + 1])
        }
        expect(blocksOf(page)).toEqual([...inside, ...page.outside])
      }),
    )
  })
})
