import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/contract/records.ts'

/** Names of checks and the sentences of their evidence. */
export function useCheckText() {
  const { t, i18n } = useTranslation(['findings', 'desk'])
  return {
    name: (check: string): string => (i18n.exists(`findings:check.${check}`) ? t(`findings:check.${check}`) : check),
    evidence: (finding: Finding): string =>
      finding.evidence
        .filter(({ code }) => i18n.exists(`findings:evidence.${code}`))
        .map(({ code, params }) => t(`findings:evidence.${code}`, { ...params }))
        .join(' '),
  }
}
