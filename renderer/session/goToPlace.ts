import { blockOf, blocksOf } from '../../shared/page/find.ts'
import type { Place } from '../../shared/page/page.ts'
import type { PageSession } from './pageSession.ts'

/** Brings a place of the page as it is now before a person, with the keys; false where its text is gone. */
export function goToPlace(session: PageSession, place: Place): boolean {
  const block = blockOf(session.getState().page, place.block)
  if (block === undefined) return false
  session.reveal({ block: block.id, offset: Math.min(place.offset, block.text.length) }, true)
  return true
}

/** Gives the keys back to the sheet, where the caret was left. */
export function backToSheet(session: PageSession): void {
  const { selection, page } = session.getState()
  const [first] = blocksOf(page)
  const place = selection?.focus ?? (first === undefined ? undefined : { block: first.id, offset: 0 })
  if (place !== undefined) goToPlace(session, place)
}
