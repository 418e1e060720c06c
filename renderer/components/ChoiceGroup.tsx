import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './ChoiceGroup.module.css'
import { classes } from './classes.ts'
import labelled from './labelled.module.css'

export interface ChoiceGroupProps<K extends string> {
  readonly label: string
  readonly options: readonly { readonly id: K; readonly label: string; readonly detail?: string }[]
  readonly value: K
  readonly onChange: (id: K) => void
}

/** One of a few, all of them in view. */
export function ChoiceGroup<K extends string>({ label, options, value, onChange }: ChoiceGroupProps<K>) {
  const chosen = options.find((option) => option.id === value)
  return (
    <RadioGroup
      value={value}
      onChange={(id) => {
        const option = options.find((each) => each.id === id)
        if (option !== undefined) onChange(option.id)
      }}
      className={classes(styles.group)}
    >
      <Label className={classes(labelled.label)}>{label}</Label>
      <div className={classes(styles.row)}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={classes(styles.choice)}>
            {option.label}
          </Radio>
        ))}
      </div>
      {chosen?.detail === undefined ? null : <p className={classes(styles.detail)}>{chosen.detail}</p>}
    </RadioGroup>
  )
}
