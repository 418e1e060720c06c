import { ChevronDown } from 'lucide-react'
import { Select as AriaSelect, Button, SelectValue } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Select.module.css'
import { SelectList, type SelectOption } from './SelectList.tsx'

export interface MultiSelectProps {
  readonly label: string
  readonly options: readonly SelectOption[]
  readonly values: readonly string[]
  /** What is chosen, in short. */
  readonly text: string
  readonly onChange: (ids: readonly string[]) => void
}

/** Some of many, or none: the list stays open while they are chosen. Stands out when some are. */
export function MultiSelect({ label, options, values, text, onChange }: MultiSelectProps) {
  return (
    <AriaSelect
      selectionMode="multiple"
      value={values}
      onChange={(keys) => onChange(keys.map(String))}
      aria-label={label}
    >
      <Button className={classes(styles.button, values.length > 0 && styles.marked)}>
        <SelectValue className={classes(styles.value)}>{text}</SelectValue>
        <ChevronDown aria-hidden />
      </Button>
      <SelectList options={options} />
    </AriaSelect>
  )
}
