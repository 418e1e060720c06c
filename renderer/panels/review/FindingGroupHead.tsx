import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { Kbd } from '../../components/Kbd.tsx'
import type { FindingGroup } from './orderFindings.ts'
import styles from './ReviewPanel.module.css'
import { toneOf } from './toneOf.ts'
import { useCheckText } from './useCheckText.ts'

export interface FindingGroupHeadProps {
  readonly group: FindingGroup
  /** Where it stands in the whole list, for what measures it, and the room of lines before it that are not drawn, in px. */
  readonly index: number | undefined
  readonly gap: number
  readonly measure: Ref<HTMLElement> | undefined
  /** How many are sure enough to be accepted together. */
  readonly sure: number
  readonly onAcceptAll: () => void
}

export function FindingGroupHead({ group, index, gap, measure, sure, onAcceptAll }: FindingGroupHeadProps) {
  const { t } = useTranslation('desk')
  const { name } = useCheckText()
  const first = group.findings[0]
  return (
    <header
      ref={measure}
      data-index={index}
      className={classes(styles.group)}
      style={gap === 0 ? undefined : { marginTop: gap }}
    >
      <span
        aria-hidden
        className={classes(styles.swatch)}
        style={{ background: `var(--${first === undefined ? 'style' : toneOf(first)})` }}
      />
      <h3>{name(group.check)}</h3>
      <span>{group.findings.length}</span>
      {sure < 2 ? null : (
        <Button size="small" variant="quiet" onPress={onAcceptAll}>
          {t('review.acceptAll', { count: sure })} <Kbd keys="A" />
        </Button>
      )}
    </header>
  )
}
