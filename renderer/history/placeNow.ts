import { mapPlace } from '../../shared/page/mapPlace.ts'
import type { Place } from '../../shared/page/page.ts'
import type { Revision } from '../../shared/page/revision.ts'

/** Where a place of a past state stands after the revisions that came since, in order. */
export function placeNow(place: Place, since: readonly Revision[]): Place {
  // Text that went may come back by an undo, as the block that it was.
  return since.reduce((at, { change }) => mapPlace(change, at, 1) ?? at, place)
}
