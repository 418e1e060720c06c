import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { classes } from '../../components/classes.ts'
import type { BlockWatch } from './blockWatch.ts'
import type { OutlineArticle } from './outline.ts'
import styles from './SheetLayer.module.css'

export interface TopicsSlotProps {
  readonly at: OutlineArticle['topicsAt']
  readonly watch: BlockWatch
  readonly onResize: () => void
  readonly children: ReactNode
}

/** An article's topics; the block that they stand at keeps as much room as they take. */
export function TopicsSlot({ at, watch, onResize, children }: TopicsSlotProps) {
  const slot = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = slot.current
    if (element === null) return
    const keep = () => {
      watch.elements.get(at.block)?.style.setProperty('--topics-room', `${element.offsetHeight}px`)
      onResize()
    }
    keep()
    const observer = new ResizeObserver(keep)
    observer.observe(element)
    return () => observer.disconnect()
  }, [at.block, watch, onResize])
  return (
    <div ref={slot} data-at={at.block} data-side={at.side} className={classes(styles.topics)}>
      {children}
    </div>
  )
}
