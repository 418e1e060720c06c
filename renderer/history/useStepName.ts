import { useTranslation } from 'react-i18next'
import type { Revision } from '../../shared/page/revision.ts'
import { useEditName } from '../desk/useEditName.ts'
import { useCheckText } from '../panels/review/useCheckText.ts'
import type { HistoryStep } from './historySteps.ts'

/** What a step of the history is called: what it came from and what it did. */
export function useStepName(): (step: HistoryStep) => string {
  const { t } = useTranslation('history')
  const editName = useEditName()
  const checks = useCheckText()
  const own = ({ origin }: Revision): string => {
    const { kind, edit, restored } = origin
    if (restored !== undefined) return restored === 0 ? t('restoredSource') : t('restored', { number: restored })
    const names = origin.checks?.map((check) => checks.name(check)).join(t('between')) ?? ''
    if (kind === 'fix' && names !== '') return t('fix', { checks: names })
    return edit === 'finding.dismiss' && names !== '' ? t('dismiss', { checks: names }) : editName(edit)
  }
  return ({ to, revisions }) => {
    const last = revisions.at(-1)
    if (last === undefined) return t(to === 0 ? 'source' : 'earliest', { number: to })
    const { kind } = last.origin
    return kind === 'undo' || kind === 'redo' ? t(kind, { what: own(last) }) : own(last)
  }
}
