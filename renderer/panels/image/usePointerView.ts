import { type PointerEvent, useRef } from 'react'
import { type ImageView, panImage, zoomImage } from './imageView.ts'

interface Point {
  readonly x: number
  readonly y: number
}

const middle = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
  y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
})
const spread = (points: readonly Point[]): number => {
  const [a, b] = points
  return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y)
}

/** One pointer drags the image, two pinch it. */
export function usePointerView(change: (step: (view: ImageView) => ImageView) => void) {
  const pointers = useRef(new Map<number, Point>())
  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const frame = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - frame.left, y: event.clientY - frame.top }
  }
  const end = (event: PointerEvent<HTMLElement>) => {
    pointers.current.delete(event.pointerId)
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.currentTarget.setPointerCapture(event.pointerId)
      pointers.current.set(event.pointerId, pointOf(event))
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!pointers.current.has(event.pointerId)) return
      const before = [...pointers.current.values()]
      pointers.current.set(event.pointerId, pointOf(event))
      const after = [...pointers.current.values()]
      const [from, to] = [middle(before), middle(after)]
      const factor = spread(before) > 0 ? spread(after) / spread(before) : 1
      change((view) => zoomImage(panImage(view, to.x - from.x, to.y - from.y), factor, to))
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}
