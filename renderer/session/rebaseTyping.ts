import { applyChange } from '../../shared/page/applyChange.ts'
import type { Change } from '../../shared/page/change.ts'
import { replaceText } from '../../shared/page/edits.ts'
import { mapPlace } from '../../shared/page/mapPlace.ts'
import type { Page, Place } from '../../shared/page/page.ts'
import { rebaseChange } from '../../shared/page/rebaseChange.ts'

/**
 * What was typed, as an edit of the page that it has become meanwhile by `over`. Where both cannot stand, what was
 * inserted still goes to where its place went, and to `fallback` when that is gone.
 */
export function rebaseTyping(change: Change, over: Change, fallback: Place | null): (page: Page) => Page {
  const rebased = rebaseChange(change, over)
  if (rebased !== null) return (page) => applyChange(page, rebased)
  const inserts = (change.blocks?.changed ?? []).flatMap(({ id, text = [] }) =>
    text.map(({ at, insert }) => ({ place: mapPlace(over, { block: id, offset: at }, 1) ?? fallback, insert })),
  )
  return (page) =>
    inserts.reduceRight(
      (each, { place, insert }) =>
        place === null || insert === '' ? each : replaceText(each, place.block, place.offset, place.offset, insert),
      page,
    )
}
