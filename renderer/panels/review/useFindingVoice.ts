import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/contract/records.ts'
import type { Page } from '../../../shared/page/page.ts'
import { useApp } from '../../app/AppContext.tsx'
import type { PageSessionState } from '../../session/pageSession.ts'
import type { DecisionListener } from './findingEdits.ts'
import { fixLabel } from './fixLabel.ts'
import { orderFindings } from './orderFindings.ts'
import { useCheckText } from './useCheckText.ts'

export interface FindingVoice extends DecisionListener {
  /** The finding that is looked at now. */
  at(state: PageSessionState, finding: Finding): void
  /** Nothing is left to decide. */
  none(): void
}

/** Says to a screen reader what was decided and which finding comes next. */
export function useFindingVoice(): FindingVoice {
  const { announce } = useApp()
  const { t } = useTranslation('desk')
  const text = useCheckText()
  const { name, evidence } = text
  return useMemo(() => {
    const label = (page: Page, { fixes, check }: Finding, which = 0) => {
      const fix = fixes[which]
      return fix === undefined ? name(check) : fixLabel(t, page, fix)
    }
    return {
      accepted: (page, finding, fix) => announce(t('review.said.accepted', { what: label(page, finding, fix) })),
      dismissed: (page, finding) => announce(t('review.said.dismissed', { what: label(page, finding) })),
      acceptedAll: (count) => announce(t('review.said.acceptedAll', { count })),
      at({ page, findings }, finding) {
        const number = orderFindings(page, findings).findIndex(({ id }) => id === finding.id) + 1
        const what = label(page, finding)
        announce(t('review.said.at', { number, all: findings.length, what, why: evidence(finding) }))
      },
      none: () => announce(t('review.none')),
    }
  }, [announce, t, name, evidence])
}
