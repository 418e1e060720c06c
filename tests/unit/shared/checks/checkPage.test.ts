import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPage } from '../../../../shared/checks/checkPage.ts'
import { createRecall } from '../../../../shared/checks/recall.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { replaceText } from '../../../../shared/page/textEdits.ts'
import { recognisePage } from '../../../../shared/recognise/recognisePage.ts'
import { applyEdit } from '../../../support/applyEdit.ts'
import { faultyPages } from '../../../support/faultyPages/faultyPages.ts'
import { arbitraryEdits, countingIds, type EditSketch } from '../../../support/pages.ts'

// Those with the most to reuse: stories that go on in others, and titles that moved.
const texts = faultyPages('tune')
  .slice(0, 24)
  .map(({ text }) => text)

/** A page as it comes to its worker: nothing of it is known by identity. */
const received = (page: Page): Page => structuredClone(page)

const cold = (page: Page) => checkPage(received(page))

/** Words of the page itself, so that the terms that it has become more and fewer. */
function typeOwnWords(page: Page, { a, b, at, to }: EditSketch): Page {
  const blocks = page.articles.flatMap((article) => article.blocks)
  const block = blocks[a % Math.max(1, blocks.length)]
  const other = blocks[b % Math.max(1, blocks.length)]
  if (block === undefined || other === undefined) return page
  const from = at % (block.text.length + 1)
  const until = Math.min(block.text.length, from + (to % 12))
  return replaceText(page, block.id, from, until, other.text.slice(to % (other.text.length + 1)).slice(0, 20))
}

describe('a page that is looked at again after an edit', () => {
  it('has the findings that it has at a first look, whatever was edited', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), arbitraryEdits(), (text, edits) => {
        const recall = createRecall(100_000)
        const newId = countingIds()
        let page = recognisePage(text, 'p')
        checkPage(page, recall)
        for (const edit of edits) {
          for (const change of [typeOwnWords(page, edit), applyEdit(page, edit, newId)]) {
            page = received(change)
            expect(checkPage(page, recall)).toEqual(cold(page))
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('has them after pages of another text too', () => {
    const recall = createRecall(100_000)
    const pages = texts.slice(0, 8).map((text, i) => recognisePage(text, `p${i}`))
    for (const page of [...pages, ...pages.toReversed()]) expect(checkPage(received(page), recall)).toEqual(cold(page))
  })
})
