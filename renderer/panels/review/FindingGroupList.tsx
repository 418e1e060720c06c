import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/contract/records.ts'
import type { Page } from '../../../shared/page/page.ts'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { FindingRows } from './FindingRows.tsx'
import type { FindingEdits } from './findingEdits.ts'
import { type FindingList, keepLists } from './keepLists.ts'
import type { FindingGroup } from './orderFindings.ts'
import styles from './ReviewPanel.module.css'
import { toneOf } from './toneOf.ts'
import { useCheckText } from './useCheckText.ts'

export interface FindingGroupListProps {
  readonly group: FindingGroup
  readonly page: Page
  readonly current: Finding | undefined
  readonly readOnly: boolean
  readonly edits: FindingEdits
  /** How many are sure enough to be accepted together. */
  readonly sure: number
  readonly onAcceptAll: () => void
  /** Must not depend on the page. */
  readonly onChoose: (finding: Finding) => void
}

export function FindingGroupList(props: FindingGroupListProps) {
  const { group, page, current, readOnly, edits, sure, onAcceptAll, onChoose } = props
  const { t } = useTranslation('desk')
  const text = useCheckText()
  const first = group.findings[0]
  const lists = useRef<readonly FindingList[]>([])
  lists.current = keepLists(lists.current, group.findings)
  return (
    <section aria-label={text.name(group.check)}>
      <header className={classes(styles.group)}>
        <span
          aria-hidden
          className={classes(styles.swatch)}
          style={{ background: `var(--${first === undefined ? 'style' : toneOf(first)})` }}
        />
        <h3>{text.name(group.check)}</h3>
        <span>{group.findings.length}</span>
        {sure < 2 ? null : (
          <Button size="small" variant="quiet" onPress={onAcceptAll}>
            {t('review.acceptAll', { count: sure })} <Kbd keys="A" />
          </Button>
        )}
      </header>
      {lists.current.map(({ key, findings }) => (
        <FindingRows
          key={key}
          findings={findings}
          page={page}
          current={current !== undefined && findings.includes(current) ? current : undefined}
          readOnly={readOnly}
          edits={edits}
          onChoose={onChoose}
        />
      ))}
    </section>
  )
}
