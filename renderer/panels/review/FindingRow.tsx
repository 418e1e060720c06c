import { memo } from 'react'
import type { Finding } from '../../../shared/contract/records.ts'
import type { Page } from '../../../shared/page/page.ts'
import { classes } from '../../components/classes.ts'
import { Preview } from './Preview.tsx'
import styles from './ReviewPanel.module.css'
import { readsSame } from './readsSame.ts'

export interface FindingRowProps {
  readonly page: Page
  readonly finding: Finding
  /** Must not depend on the page: a row keeps it while the finding reads the same. */
  readonly onChoose: (finding: Finding) => void
}

export const FindingRow = memo(function FindingRow({ page, finding, onChoose }: FindingRowProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      data-finding={finding.id}
      className={classes(styles.row)}
      onClick={() => onChoose(finding)}
    >
      <Preview page={page} finding={finding} context={9} />
      <span className={classes(styles.confidence)}>{finding.confidence.toFixed(2)}</span>
    </button>
  )
}, readsSame)
