import { type ReactNode, useEffect, useId, useRef } from 'react'
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
  readonly children: (row: T) => ReactNode
  /** A key that does not walk the list, pressed on a row; true when it was taken. */
  readonly onKey?: (key: string, row: T) => boolean
  /** The row that the keys act on, as `useActiveRow` keeps it. */
  readonly active: number
  readonly onActive: (index: number) => void
  /** Stands in place of the list when there is nothing in it. */
  readonly empty: ReactNode
  /** Whether it has the focus from the start. */
  readonly autoFocus?: boolean
}

/** Rows by the thousand, of which those in view are drawn. It has the focus itself; arrows walk it. */
export function RowList<T>(props: RowListProps<T>) {
  const { label, rows, keyOf, rowHeight, children, onKey, active, onActive, empty, autoFocus = false } = props
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const { scroller, virtualizer, onKeyDown } = useVirtualRows({
    count: rows.length,
    rowHeight,
    keyOf: (index) => {
      const row = rows[index]
      return row && keyOf(row)
    },
    active,
    onWalk: onActive,
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
              aria-selected={index === active}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              tabIndex={-1}
              data-active={index === active}
              className={classes(styles.row)}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              onClick={() => onActive(index)}
            >
              {children(row)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
