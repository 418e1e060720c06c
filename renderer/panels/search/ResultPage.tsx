import { classes } from '../../components/classes.ts'
import { ResultFrame, type ResultFrameProps } from './ResultFrame.tsx'
import styles from './ResultList.module.css'

export interface ResultPageProps extends ResultFrameProps {
  readonly name: string
  readonly places: number
}

/** Heads the places of a page. */
export function ResultPage({ name, places, ...frame }: ResultPageProps) {
  return (
    <ResultFrame {...frame} className={classes(styles.page)}>
      <bdi className={classes(styles.name)}>{name}</bdi>
      <span className={classes(styles.count)}>{places}</span>
    </ResultFrame>
  )
}
