import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { classes } from '../components/classes.ts'
import styles from './ResizeHandle.module.css'

export interface ResizeHandleProps {
  readonly label: string
  /** Width of the panel beside it, in px. */
  readonly width: number
  readonly least: number
  readonly most: number
  /** Side of the window that the panel stands on. */
  readonly side: 'left' | 'right'
  readonly onResize: (width: number) => void
  readonly onFold: () => void
}

const keyStep = 16

/** The border of a panel: dragged, or moved by arrow keys; Enter or a double click folds the panel. */
export function ResizeHandle({ label, width, least, most, side, onResize, onFold }: ResizeHandleProps) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const sign = side === 'left' ? 1 : -1
  const resize = (to: number) => onResize(Math.round(Math.min(most, Math.max(least, to))))
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, width }
  }
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current !== null) resize(drag.current.width + sign * (event.clientX - drag.current.x))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? keyStep : event.key === 'ArrowLeft' ? -keyStep : 0
    if (event.key === 'Enter') onFold()
    else if (by === 0) return
    else resize(width + sign * by)
    event.preventDefault()
  }
  const end = () => {
    drag.current = null
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr takes no focus and no value; this is the window splitter of ARIA.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className={classes(styles.handle)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={onFold}
      onKeyDown={onKeyDown}
    />
  )
}
