import { expect, it } from 'vitest'
import { placeNow } from '../../../../renderer/history/placeNow.ts'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { joinBlocks, replaceText } from '../../../../shared/page/edits.ts'
import { invertChange } from '../../../../shared/page/invertChange.ts'
import type { Page } from '../../../../shared/page/page.ts'
import type { Revision } from '../../../../shared/page/revision.ts'
import { makePage } from '../../../support/makePage.ts'

const page = makePage({ articles: [{ blocks: ['甲乙丙', '丁戊己'] }] })
const place = { block: 'b2', offset: 1 }

/** What came since, of the pages that it led to. */
const since = (...pages: readonly Page[]): readonly Revision[] =>
  pages.map((after, at) => ({ change: diffPages(pages[at - 1] ?? page, after) }) as Revision)

it('follows the text that it stands before through what came since', () => {
  const longer = replaceText(page, 'b2', 0, 0, '新的')
  expect(placeNow(place, since(longer))).toEqual({ block: 'b2', offset: 3 })
  expect(placeNow(place, since(longer, joinBlocks(longer, 'b1', 'b2')))).toEqual({ block: 'b1', offset: 6 })
})

it('stands where it was when its block went and came back', () => {
  const without: Page = { ...page, articles: [{ ...page.articles[0]!, blocks: page.articles[0]!.blocks.slice(0, 1) }] }
  const gone = diffPages(page, without)
  expect(placeNow(place, [{ change: gone }, { change: invertChange(gone) }] as Revision[])).toEqual(place)
})
