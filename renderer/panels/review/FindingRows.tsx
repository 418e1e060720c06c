import { type CSSProperties, memo } from 'react'
import type { Finding } from '../../../shared/contract/records.ts'
import type { Page } from '../../../shared/page/page.ts'
import { classes } from '../../components/classes.ts'
import { FindingCard } from './FindingCard.tsx'
import { FindingRow } from './FindingRow.tsx'
import type { FindingEdits } from './findingEdits.ts'
import styles from './ReviewPanel.module.css'
import { readsSame } from './readsSame.ts'

export interface FindingRowsProps {
  readonly findings: readonly Finding[]
  readonly page: Page
  /** The one that is being decided, if it is among these. */
  readonly current: Finding | undefined
  readonly readOnly: boolean
  readonly edits: FindingEdits
  /** Must not depend on the page: a row keeps it while the finding reads the same. */
  readonly onChoose: (finding: Finding) => void
}

/** A few findings. Out of sight they are neither laid out nor painted; each by itself would cost with every letter. */
export const FindingRows = memo(function FindingRows(props: FindingRowsProps) {
  const { findings, page, current, readOnly, edits, onChoose } = props
  return (
    <ul className={classes(styles.list)} style={{ '--rows': findings.length } as CSSProperties}>
      {findings.map((finding) => (
        <li key={finding.id}>
          {finding === current ? (
            <FindingCard page={page} finding={finding} readOnly={readOnly} edits={edits} />
          ) : (
            <FindingRow page={page} finding={finding} onChoose={onChoose} />
          )}
        </li>
      ))}
    </ul>
  )
}, looksSame)

function looksSame(before: FindingRowsProps, after: FindingRowsProps): boolean {
  return (
    before.current === after.current &&
    before.readOnly === after.readOnly &&
    before.edits === after.edits &&
    before.findings.length === after.findings.length &&
    after.findings.every((finding, at) => {
      const was = before.findings[at]
      return was !== undefined && readsSame({ page: before.page, finding: was }, { page: after.page, finding })
    })
  )
}
