import type { SearchMatch, SearchQuery } from '../../../shared/contract/search.ts'
import { expandReplacement } from '../../../shared/search/expandReplacement.ts'
import { classes } from '../../components/classes.ts'
import { ResultFrame, type ResultFrameProps } from './ResultFrame.tsx'
import styles from './ResultList.module.css'

export interface ResultPlaceProps extends ResultFrameProps {
  readonly match: SearchMatch
  readonly query: SearchQuery
  /** What is to stand there; null while nothing is to be replaced. */
  readonly replacement: string | null
  /** A line of the concordance: what was found stands in one column. */
  readonly isLine: boolean
  readonly name: string
}

/** Characters shown before a place in the list: it must stand in view. */
const listBefore = 8

/** A place in its context, with what goes and what comes. */
export function ResultPlace({ match, query, replacement, isLine, name, ...frame }: ResultPlaceProps) {
  const { before, found, after } = match
  const short = Array.from(before)
  const lead = isLine || short.length <= listBefore ? before : `…${short.slice(-listBefore).join('')}`
  return (
    <ResultFrame {...frame} className={classes(isLine ? styles.line : styles.place)}>
      <span className={classes(styles.before)} title={name}>
        <bdi>{lead}</bdi>
      </span>
      <span className={classes(styles.found)}>
        {replacement === null ? (
          <mark>{found}</mark>
        ) : (
          <>
            <del>{found}</del>
            <ins>{expandReplacement(replacement, query, match)}</ins>
          </>
        )}
      </span>
      <span className={classes(styles.after)}>{after}</span>
    </ResultFrame>
  )
}
