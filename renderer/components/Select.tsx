import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import { classes } from './classes.ts'
import labelled from './labelled.module.css'
import popup from './popup.module.css'
import styles from './Select.module.css'

export interface SelectOption {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
}

export interface SelectProps {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly SelectOption[]
  readonly value: string
  readonly onChange: (id: string) => void
  /** Stands out when something other than the first option is chosen. */
  readonly isMarked?: boolean
}

export function Select({ label, hideLabel = false, options, value, onChange, isMarked = false }: SelectProps) {
  return (
    <AriaSelect
      value={value}
      onChange={(key) => onChange(String(key))}
      {...(hideLabel ? { 'aria-label': label } : {})}
      className={classes(labelled.column)}
    >
      {hideLabel ? null : <Label className={classes(labelled.label)}>{label}</Label>}
      <Button className={classes(styles.button, isMarked && styles.marked)}>
        <SelectValue className={classes(styles.value)} />
        <ChevronDown aria-hidden />
      </Button>
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
    </AriaSelect>
  )
}
