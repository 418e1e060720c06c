import { ChevronDown } from 'lucide-react'
import { Select as AriaSelect, Button, Label, SelectValue } from 'react-aria-components'
import { classes } from './classes.ts'
import labelled from './labelled.module.css'
import styles from './Select.module.css'
import { SelectList, type SelectOption } from './SelectList.tsx'

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
      <SelectList options={options} />
    </AriaSelect>
  )
}
