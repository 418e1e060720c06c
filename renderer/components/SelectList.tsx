import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { classes } from './classes.ts'
import popup from './popup.module.css'
import styles from './Select.module.css'

export interface SelectOption {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
}

/** What a select has to offer, with a tick where it is chosen. */
export function SelectList({ options }: { readonly options: readonly SelectOption[] }) {
  return (
    <Popover offset={4} className={classes(popup.surface, styles.popover)}>
      <ListBox items={options} className={classes(popup.list)}>
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.label} className={classes(popup.row, styles.option)}>
            {({ isSelected }) => (
              <>
                {option.icon}
                <span className={classes(styles.text)}>{option.label}</span>
                {isSelected ? <Check aria-hidden className={classes(styles.check)} /> : null}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
