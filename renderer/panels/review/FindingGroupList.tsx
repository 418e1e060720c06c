import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/contract/records.ts'
import type { Page } from '../../../shared/page/page.ts'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { FindingCard } from './FindingCard.tsx'
import { FindingRow } from './FindingRow.tsx'
import type { FindingEdits } from './findingEdits.ts'
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
  readonly onChoose: (finding: Finding) => void
}

/** A list out of sight is neither laid out nor painted. Were each row to see to that itself, it would cost with every letter. */
const longestList = 10

const listsOf = (findings: readonly Finding[]): readonly (readonly Finding[])[] =>
  Array.from({ length: Math.ceil(findings.length / longestList) }, (_, list) =>
    findings.slice(list * longestList, (list + 1) * longestList),
  )

export function FindingGroupList(props: FindingGroupListProps) {
  const { group, page, current, readOnly, edits, sure, onAcceptAll, onChoose } = props
  const { t } = useTranslation('desk')
  const text = useCheckText()
  const first = group.findings[0]
  return (
    <section aria-label={text.name(group.check)}>
      <header className={classes(styles.group)}>
        <span
          aria-hidden
          className={classes(styles.swatch)}
          style={{ background: `var(--${toneOf(first?.fixes[0])})` }}
        />
        <h3>{text.name(group.check)}</h3>
        <span>{group.findings.length}</span>
        {sure < 2 ? null : (
          <Button size="small" variant="quiet" onPress={onAcceptAll}>
            {t('review.acceptAll', { count: sure })} <Kbd keys="A" />
          </Button>
        )}
      </header>
      {listsOf(group.findings).map((findings, list) => (
        <ul
          // biome-ignore lint/suspicious/noArrayIndexKey: by its first finding all lists would be made anew when one goes.
          key={list}
          className={classes(styles.list)}
          style={{ '--rows': findings.length } as CSSProperties}
        >
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
      ))}
    </section>
  )
}
