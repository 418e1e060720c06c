import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { classes } from './classes.ts'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly variant?: 'plain' | 'quiet' | 'primary' | 'danger'
  readonly size?: 'normal' | 'small'
  readonly icon?: ReactNode
  readonly children: ReactNode
}

export function Button({ variant = 'plain', size = 'normal', icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classes(styles.button, styles[variant], styles[size])}>
      {icon}
      {children}
    </AriaButton>
  )
}
