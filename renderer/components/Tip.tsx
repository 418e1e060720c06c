import type { ReactNode } from 'react'
import { Tooltip } from 'react-aria-components'
import { classes } from './classes.ts'
import { Kbd } from './Kbd.tsx'
import styles from './Tip.module.css'

export interface TipProps {
  readonly children: ReactNode
  /** Keys of the command, such as `Mod+J`. */
  readonly keys?: string | undefined
}

/** What hover and focus say of a control, inside a `TooltipTrigger`. */
export function Tip({ children, keys }: TipProps) {
  return (
    <Tooltip className={classes(styles.tip)} offset={6}>
      {children}
      {keys === undefined ? null : <Kbd keys={keys} />}
    </Tooltip>
  )
}
