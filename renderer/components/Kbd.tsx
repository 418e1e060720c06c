import { keyLabels } from '../commands/keyLabels.ts'
import { classes } from './classes.ts'
import styles from './Kbd.module.css'

/** Keys as this system writes them: `Mod+Shift+J` is three caps on a PC, ⇧⌘J on a Mac. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={classes(styles.keys)}>
      {keyLabels(keys).map((label) => (
        <kbd key={label} className={classes(styles.key)}>
          {label}
        </kbd>
      ))}
    </span>
  )
}
