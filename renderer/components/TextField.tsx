import type { KeyboardEvent, ReactNode } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'
import { classes } from './classes.ts'
import labelled from './labelled.module.css'
import styles from './TextField.module.css'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly description?: string | undefined
  readonly error?: string | undefined
  readonly placeholder?: string
  /** Height in lines; more than one makes it a text area. */
  readonly lines?: number
  readonly icon?: ReactNode
  /** Enter, but never the Enter that ends a composition. */
  readonly onSubmit?: () => void
}

export function TextField(props: TextFieldProps) {
  const { label, hideLabel = false, description, error, placeholder, lines = 1, icon, onSubmit, ...field } = props
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229 || onSubmit === undefined)
      return
    event.preventDefault()
    onSubmit()
  }
  const control = {
    className: classes(styles.input),
    onKeyDown,
    ...(placeholder === undefined ? {} : { placeholder }),
  }
  return (
    <AriaTextField
      {...field}
      {...(hideLabel ? { 'aria-label': label } : {})}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classes(labelled.column)}
    >
      {hideLabel ? null : <Label className={classes(labelled.label)}>{label}</Label>}
      <div className={classes(styles.box, icon !== undefined && styles.withIcon)}>
        {icon === undefined ? null : <span className={classes(styles.icon)}>{icon}</span>}
        {lines > 1 ? <TextArea rows={lines} {...control} /> : <Input {...control} />}
      </div>
      {description === undefined || error !== undefined ? null : (
        <Text slot="description" className={classes(styles.description)}>
          {description}
        </Text>
      )}
      <FieldError className={classes(styles.error)}>{error}</FieldError>
    </AriaTextField>
  )
}
