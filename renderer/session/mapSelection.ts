import type { Change } from '../../shared/page/change.ts'
import { mapPlace } from '../../shared/page/mapPlace.ts'
import type { PageSelection } from '../../shared/page/page.ts'

/** Where a selection stands after a change; null when the text of one end is gone. */
export function mapSelection(change: Change, selection: PageSelection | null): PageSelection | null {
  if (selection === null) return null
  const anchor = mapPlace(change, selection.anchor, 1)
  const focus = mapPlace(change, selection.focus, 1)
  if (anchor === null || focus === null) return null
  const isSame = (a: typeof anchor, b: typeof anchor) => a.block === b.block && a.offset === b.offset
  return isSame(anchor, selection.anchor) && isSame(focus, selection.focus) ? selection : { anchor, focus }
}
