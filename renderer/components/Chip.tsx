import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import styles from './Chip.module.css'
import { classes } from './classes.ts'

export interface ChipProps {
  readonly children: ReactNode
  /** Topic colour 0…11, or a meaning. */
  readonly colour?: number | 'join' | 'move' | 'suspect' | 'surplus' | 'style'
  /** What the button that takes it away is called. */
  readonly removeLabel?: string
  readonly onRemove?: () => void
}

/** A small label; colour never alone says what it means. */
export function Chip({ children, colour, removeLabel, onRemove }: ChipProps) {
  const tone = colour === undefined ? undefined : typeof colour === 'number' ? `topic-${colour}` : colour
  return (
    <span
      className={classes(styles.chip)}
      style={tone === undefined ? {} : { color: `var(--${tone})`, background: `var(--${tone}-soft)` }}
    >
      {children}
      {onRemove === undefined ? null : (
        <Button aria-label={removeLabel ?? ''} onPress={onRemove} className={classes(styles.remove)}>
          <X aria-hidden />
        </Button>
      )}
    </span>
  )
}
