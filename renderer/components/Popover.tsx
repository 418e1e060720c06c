import type { ReactNode } from 'react'
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps, Dialog } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Popover.module.css'
import popup from './popup.module.css'

export interface PopoverProps extends Omit<AriaPopoverProps, 'className' | 'style' | 'children'> {
  /** Name of the dialog that it holds. */
  readonly label: string
  readonly children: ReactNode
}

/** A small dialog beside what opened it: inside a `DialogTrigger`, or with `triggerRef` and `isOpen`. */
export function Popover({ label, children, ...props }: PopoverProps) {
  return (
    <AriaPopover offset={6} {...props} className={classes(popup.surface, styles.popover)}>
      <Dialog aria-label={label} className={classes(styles.dialog)}>
        {children}
      </Dialog>
    </AriaPopover>
  )
}
