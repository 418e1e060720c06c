import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classes } from './classes.ts'
import styles from './RowList.module.css'
import { rowOfKey } from './rowOfKey.ts'

export interface RowListProps<T> {
  readonly label: string
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string
  /** In px; all rows are of one height. */
  readonly rowHeight: number
  /** What a row shows; nothing in it takes the focus, the list has it. */
  readonly children: (row: T, isActive: boolean) => ReactNode
  /** Where many can be chosen, whether this one is. */
  readonly isChosen?: (row: T) => boolean
  /** A key that does not walk the list, pressed on a row; true when it was taken. */
  readonly onKey?: (key: string, row: T) => boolean
  readonly onPress?: (row: T) => void
  /** The row that the keys act on, when it becomes another one. */
  readonly onActive?: (row: T) => void
  /** Stands in place of the list when there is nothing in it. */
  readonly empty: ReactNode
  /** Whether it has the focus from the start. */
  readonly autoFocus?: boolean
}

/** Rows by the thousand, of which those in view are drawn. It has the focus itself; arrows walk it. */
export function RowList<T>(props: RowListProps<T>) {
  const {
    label,
    rows,
    keyOf,
    rowHeight,
    children,
    isChosen,
    onKey,
    onPress,
    onActive,
    empty,
    autoFocus = false,
  } = props
  const listId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(0)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : keyOf(row)
    },
  })
  useEffect(() => {
    if (autoFocus) list.current?.focus()
  }, [autoFocus])
  if (rows.length === 0) return <div className={classes(styles.empty)}>{empty}</div>
  const active = Math.min(wanted, rows.length - 1)
  const go = (to: number) => {
    const index = Math.min(rows.length - 1, Math.max(0, to))
    setWanted(index)
    virtualizer.scrollToIndex(index)
    const row = rows[index]
    if (row !== undefined) onActive?.(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const to = rowOfKey(event.key, active, rows.length, {
      list: scroller.current?.clientHeight,
      row: rowHeight,
    })
    const row = rows[active]
    if (to !== undefined) go(to)
    else if (row === undefined || onKey?.(event.key, row) !== true) return
    event.preventDefault()
  }
  return (
    <div ref={scroller} className={classes(styles.scroll)}>
      <div
        ref={list}
        role="listbox"
        aria-label={label}
        aria-multiselectable={isChosen !== undefined}
        aria-activedescendant={`${listId}-${active}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className={classes(styles.list)}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and handles the keys.
            <div
              key={key}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={isChosen?.(row) ?? index === active}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              tabIndex={-1}
              data-active={index === active}
              className={classes(styles.row)}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              onClick={() => {
                setWanted(index)
                onActive?.(row)
                onPress?.(row)
              }}
            >
              {children(row, index === active)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
