import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useRef } from 'react'
import { rowOfKey } from './rowOfKey.ts'

export interface VirtualRowsOptions {
  readonly count: number
  /** In px; a guess where rows are measured. */
  readonly rowHeight: number
  readonly keyOf: (index: number) => string | undefined
  /** The row that the keys act on; below 0 where there is none. */
  readonly active: number
  /** An arrow, Page, Home or End leads to this row, which is brought into view; with Shift it takes rows along. */
  readonly onWalk: (to: number, isExtending: boolean) => void
  /** A key that does not walk; true when it was taken. */
  readonly onKey: (key: string) => boolean
}

/** A list of rows by the thousand, of which those in view are drawn. The list has the focus and the keys, not its rows. */
export function useVirtualRows({ count, rowHeight, keyOf, active, onWalk, onKey }: VirtualRowsOptions) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => keyOf(index) ?? index,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const to = rowOfKey(event.key, active, count, { list: scroller.current?.clientHeight, row: rowHeight })
    if (to !== undefined) {
      virtualizer.scrollToIndex(to)
      onWalk(to, event.shiftKey)
    } else if (!onKey(event.key)) return
    event.preventDefault()
  }
  return { scroller, virtualizer, onKeyDown }
}
