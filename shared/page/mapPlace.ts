import type { Change, TextMove } from './change.ts'
import { mapOffset } from './deltas.ts'
import type { Place } from './page.ts'

const distanceTo = ({ from, to }: TextMove, offset: number): number => Math.max(from - offset, offset - to, 0)

/**
 * Where a place stands after the change; null when its text is gone. Places follow text that went elsewhere. With
 * bias -1 a place at a border stays with the text before it, with 1 with the text behind it.
 */
export function mapPlace(change: Change, place: Place, bias: -1 | 1): Place | null {
  const { block, offset } = place
  const moves = change.moves?.filter((move) => move.block === block) ?? []
  const isWithin = ({ from, to }: TextMove) => (from < offset && offset <= to) || (from === offset && bias > 0)
  const isRemoved = change.blocks?.removed.some(({ id }) => id === block) ?? false
  const move = isRemoved
    ? moves.toSorted((a, b) => distanceTo(a, offset) - distanceTo(b, offset))[0]
    : moves.find(isWithin)
  if (move !== undefined) {
    const within = Math.min(Math.max(offset, move.from), move.to) - move.from
    return { block: move.target, offset: move.at + within }
  }
  if (isRemoved) return null
  const deltas = change.blocks?.changed.find(({ id }) => id === block)?.text
  return deltas === undefined ? place : { block, offset: mapOffset(deltas, offset, bias) }
}
