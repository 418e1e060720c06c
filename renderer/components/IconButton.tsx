import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps, TooltipTrigger } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './IconButton.module.css'
import { Tip } from './Tip.tsx'

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** Says what it does: its name, and its tooltip. */
  readonly label: string
  readonly icon: ReactNode
  /** Keys of the command, such as `Mod+J`, shown in the tooltip. */
  readonly keys?: string | undefined
  readonly size?: 'normal' | 'small'
}

export function IconButton({ label, icon, keys, size = 'normal', ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...props} aria-label={label} className={classes(styles.button, styles[size])}>
        {icon}
      </AriaButton>
      <Tip keys={keys}>{label}</Tip>
    </TooltipTrigger>
  )
}
