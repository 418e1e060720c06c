import type { ReactNode, RefObject } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuSection as AriaMenuSection,
  Header,
  Popover,
  type PopoverProps,
  Separator,
} from 'react-aria-components'
import { classes } from './classes.ts'
import { Kbd } from './Kbd.tsx'
import styles from './Menu.module.css'
import popup from './popup.module.css'

export { MenuTrigger } from 'react-aria-components'

export interface MenuProps extends Omit<AriaMenuProps<object>, 'className' | 'style' | 'children' | 'items'> {
  readonly label: string
  readonly children: ReactNode
  readonly placement?: PopoverProps['placement']
  /** Without a `MenuTrigger`: what it stands beside, and whether it is open. */
  readonly triggerRef?: RefObject<Element | null>
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

export function Menu(props: MenuProps) {
  const { label, children, placement = 'bottom start', triggerRef, isOpen, onOpenChange, ...menu } = props
  return (
    <Popover
      offset={4}
      placement={placement}
      {...(triggerRef === undefined ? {} : { triggerRef })}
      {...(isOpen === undefined ? {} : { isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
      className={classes(popup.surface, styles.popover)}
    >
      <AriaMenu {...menu} aria-label={label} className={classes(popup.list)}>
        {children}
      </AriaMenu>
    </Popover>
  )
}

export interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children'> {
  /** What it says, for typing ahead too. */
  readonly label: string
  readonly icon?: ReactNode
  /** Keys of the command, such as `Mod+J`. */
  readonly keys?: string | undefined
}

export function MenuItem({ label, icon, keys, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem {...props} textValue={label} className={classes(popup.row, styles.item)}>
      <span className={classes(styles.icon)}>{icon}</span>
      <span className={classes(styles.label)}>{label}</span>
      {keys === undefined ? null : <Kbd keys={keys} />}
    </AriaMenuItem>
  )
}

export function MenuSection({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection className={classes(styles.section)} {...(title === undefined ? {} : { 'aria-label': title })}>
      {title === undefined ? null : <Header className={classes(styles.title)}>{title}</Header>}
      {children}
    </AriaMenuSection>
  )
}

export const MenuSeparator = () => <Separator className={classes(styles.separator)} />
