import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classes } from './classes.ts'
import styles from './RowList.module.css'
import { useVirtualRows } from './useVirtualRows.ts'
import frame from './virtualRows.module.css'

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
  const list = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(0)
  const active = Math.min(wanted, rows.length - 1)
  const choose = (index: number) => {
    setWanted(index)
    const row = rows[index]
    if (row !== undefined) onActive?.(row)
  }
  const { scroller, virtualizer, onKeyDown } = useVirtualRows({
    count: rows.length,
    rowHeight,
    keyOf: (index) => {
      const row = rows[index]
      return row && keyOf(row)
    },
    active,
    onWalk: choose,
    onKey: (key) => {
      const row = rows[active]
      return row !== undefined && onKey?.(key, row) === true
    },
  })
  useEffect(() => {
    if (autoFocus) list.current?.focus()
  }, [autoFocus])
  if (rows.length === 0) return <div className={classes(styles.empty)}>{empty}</div>
  return (
    <div ref={scroller} className={classes(frame.scroll, styles.scroll)}>
      <div
        ref={list}
        role="listbox"
        aria-label={label}
        aria-multiselectable={isChosen !== undefined}
        aria-activedescendant={`${listId}-${active}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className={classes(frame.list, styles.list)}
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
                choose(index)
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
