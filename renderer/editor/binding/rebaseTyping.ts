import { applyChange } from '../../../shared/page/applyChange.ts'
import { diffPages } from '../../../shared/page/diffPages.ts'
import { replaceText } from '../../../shared/page/edits.ts'
import { mapPlace } from '../../../shared/page/mapPlace.ts'
import type { Page } from '../../../shared/page/page.ts'
import { rebaseChange } from '../../../shared/page/rebaseChange.ts'

/**
 * What was typed on `shown`, as an edit of the page that it has become meanwhile. Where both cannot stand, what was
 * inserted still goes to where its place went.
 */
export function rebaseTyping(shown: Page, typed: Page, now: Page): (page: Page) => Page {
  const change = diffPages(shown, typed)
  const over = diffPages(shown, now)
  const rebased = rebaseChange(change, over)
  if (rebased !== null) return (page) => applyChange(page, rebased)
  const inserts = (change.blocks?.changed ?? []).flatMap(({ id, text = [] }) =>
    text.map(({ at, insert }) => ({ place: mapPlace(over, { block: id, offset: at }, 1), insert })),
  )
  return (page) =>
    inserts.reduceRight(
      (each, { place, insert }) =>
        place === null || insert === '' ? each : replaceText(each, place.block, place.offset, place.offset, insert),
      page,
    )
}
