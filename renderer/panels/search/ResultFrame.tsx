import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../../components/classes.ts'
import styles from './ResultList.module.css'

export interface ResultFrameProps {
  readonly id: string
  /** Px from the top of the list. */
  readonly top: number
  readonly position: number
  readonly count: number
  readonly isActive: boolean
  /** Null where nothing can be chosen. */
  readonly isChosen: boolean | null
  readonly onOpen: () => void
  readonly onChoose: () => void
}

/** A row of the results with its box to be chosen. */
export function ResultFrame(props: ResultFrameProps & { readonly className: string; readonly children: ReactNode }) {
  const { id, top, position, count, isActive, isChosen, onOpen, onChoose, className, children } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and handles the keys.
    <div
      id={id}
      role="option"
      aria-selected={isChosen ?? isActive}
      aria-posinset={position}
      aria-setsize={count}
      tabIndex={-1}
      data-active={isActive}
      className={classes(styles.row, className)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onOpen}
    >
      {isChosen === null ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the row is the option, and Space chooses it.
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
        <span
          data-chosen={isChosen}
          className={classes(styles.box)}
          onClick={(event) => {
            event.stopPropagation()
            onChoose()
          }}
        >
          {isChosen ? <Check aria-hidden /> : null}
        </span>
      )}
      {children}
    </div>
  )
}
