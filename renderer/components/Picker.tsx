import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { classes } from './classes.ts'
import { Kbd } from './Kbd.tsx'
import styles from './Picker.module.css'

export interface PickerItem {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly icon?: ReactNode
  /** Keys of a command, such as `Mod+J`. */
  readonly keys?: string | undefined
  /** Shown, but not to be picked now. */
  readonly isDisabled?: boolean
}

export interface PickerProps {
  /** Name of the field and of the list. */
  readonly label: string
  readonly placeholder: string
  /** What fits the text typed so far, best first. */
  readonly items: readonly PickerItem[]
  readonly text: string
  readonly onText: (text: string) => void
  readonly onPick: (id: string) => void
  /** Where Escape ends it at once; else it clears what was typed first. */
  readonly onEscape?: () => void
  /** Stands last, for what is not there yet. */
  readonly create?: { readonly label: string; readonly run: () => void } | undefined
  /** Stands in place of the list when there is nothing to pick. */
  readonly empty: string
}

const createId = '\u0000create'

/** A field over a list: typing narrows it, arrows walk it, Enter picks; safe under input methods. */
export function Picker({ label, placeholder, items, text, onText, onPick, onEscape, create, empty }: PickerProps) {
  const all: readonly PickerItem[] =
    create === undefined ? items : [...items, { id: createId, label: create.label, icon: <Plus aria-hidden /> }]
  return (
    <div className={classes(styles.picker)}>
      <Autocomplete inputValue={text} onInputChange={onText}>
        <SearchField
          aria-label={label}
          autoFocus
          className={classes(styles.field)}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Escape' && !nativeEvent.isComposing) onEscape?.()
          }}
        >
          <Input role="combobox" aria-expanded placeholder={placeholder} className={classes(styles.input)} />
        </SearchField>
        <ListBox
          aria-label={label}
          items={all}
          selectionMode="none"
          onAction={(key) => (key === createId ? create?.run() : onPick(String(key)))}
          renderEmptyState={() => <p className={classes(styles.empty)}>{empty}</p>}
          className={classes(styles.list)}
        >
          {(item) => (
            <ListBoxItem
              id={item.id}
              textValue={item.label}
              isDisabled={item.isDisabled ?? false}
              className={classes(styles.item)}
            >
              <span className={classes(styles.icon)}>{item.icon}</span>
              <span className={classes(styles.label)}>{item.label}</span>
              {item.detail === undefined ? null : <span className={classes(styles.detail)}>{item.detail}</span>}
              {item.keys === undefined ? null : <Kbd keys={item.keys} />}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  )
}
