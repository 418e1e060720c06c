import { classes } from './classes.ts'
import styles from './Spinner.module.css'

/** Says that something is on its way, and what. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <span role="status" className={classes(styles.spinner)}>
      <span className={classes(styles.wheel)} aria-hidden />
      {label}
    </span>
  )
}
