import type { Ref } from 'react'
import type { SourceRange } from '../../../shared/page/page.ts'
import { classes } from '../../components/classes.ts'
import { cutRow } from './cutRow.ts'
import styles from './SourcePanel.module.css'
import type { SourceRow } from './sourceRows.ts'

export interface SourceLineProps {
  readonly ref: Ref<HTMLDivElement>
  readonly index: number
  /** Px from the top. */
  readonly top: number
  readonly row: SourceRow
  readonly text: string
  readonly here: { readonly offset: number; readonly ranges: readonly SourceRange[] } | null
  readonly isHere: boolean
}

export function SourceLine({ ref, index, top, row, text, here, isHere }: SourceLineProps) {
  const pieces = cutRow(row, here?.ranges ?? none, isHere ? (here?.offset ?? null) : null)
  return (
    <div
      ref={ref}
      data-index={index}
      className={classes(styles.line, isHere && styles.here)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={classes(styles.number)}>{row.line}</span>
      <span className={classes(styles.text)}>
        {pieces.map((piece) => (
          <span
            key={piece.from}
            data-from={piece.from}
            className={classes(piece.isOfBlock && styles.ofBlock, piece.isCaret && styles.caret)}
          >
            {text.slice(piece.from, piece.to)}
          </span>
        ))}
      </span>
    </div>
  )
}

const none: readonly never[] = []
