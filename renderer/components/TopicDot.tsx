import { classes } from './classes.ts'
import styles from './TopicDot.module.css'

export const TopicDot = ({ colour }: { readonly colour: number }) => (
  <span aria-hidden className={classes(styles.dot)} style={{ background: `var(--topic-${colour})` }} />
)
