import { $createRangeSelection, $getNearestNodeFromDOMNode, $isTextNode, type PointType } from 'lexical'
import type { Place } from '../../../shared/page/page.ts'
import { $placeOf } from './places.ts'

/** The place of the page under a point of the window. */
export function $placeAtPoint(x: number, y: number): Place | null {
  const range = document.caretRangeFromPoint(x, y)
  if (range === null) return null
  const node = $getNearestNodeFromDOMNode(range.startContainer)
  if (node === null) return null
  const point: PointType = $createRangeSelection().anchor
  point.set(node.getKey(), $isTextNode(node) ? range.startOffset : 0, $isTextNode(node) ? 'text' : 'element')
  return $placeOf(point)
}
