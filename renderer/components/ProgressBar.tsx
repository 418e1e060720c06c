import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './ProgressBar.module.css'

export interface ProgressBarProps {
  readonly label: string
  readonly value: number
  /** Zero: not known yet. */
  readonly total: number
}

export function ProgressBar({ label, value, total }: ProgressBarProps) {
  const share = total === 0 ? 0 : Math.min(1, value / total)
  return (
    <AriaProgressBar
      aria-label={label}
      value={share * 100}
      isIndeterminate={total === 0}
      className={classes(styles.track)}
    >
      <div
        className={classes(styles.fill, total === 0 && styles.unknown)}
        style={total === 0 ? {} : { transform: `scaleX(${share})` }}
      />
    </AriaProgressBar>
  )
}
