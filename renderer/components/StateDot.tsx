import type { WorkState } from '../../shared/page/page.ts'
import { classes } from './classes.ts'
import styles from './StateDot.module.css'

/** A page's state by form and colour: ring, half disc, triangle, disc, disc with a tick. */
export function StateDot({ state }: { readonly state: WorkState }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden className={classes(styles.dot, styles[state])}>
      {state === 'problematic' ? (
        <path d="M6 1.2 11.2 10.8H.8Z" />
      ) : (
        <circle cx="6" cy="6" r={state === 'validated' ? 5.2 : 4.2} />
      )}
      {state === 'inProgress' ? <path className={classes(styles.fill)} d="M6 1.8a4.2 4.2 0 0 0 0 8.4Z" /> : null}
      {state === 'validated' ? <path className={classes(styles.tick)} d="m3.4 6.1 1.9 1.9 3.4-3.9" /> : null}
    </svg>
  )
}
