import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/contract/records.ts'

export interface CheckText {
  readonly name: (check: string) => string
  readonly evidence: (finding: Finding) => string
}

/** Names of checks and the sentences of their evidence. */
export function useCheckText(): CheckText {
  const { t, i18n } = useTranslation(['findings', 'desk'])
  return useMemo(
    () => ({
      name: (check) => (i18n.exists(`findings:check.${check}`) ? t(`findings:check.${check}`) : check),
      evidence: ({ evidence }) =>
        evidence
          .filter(({ code }) => i18n.exists(`findings:evidence.${code}`))
          .map(({ code, params }) => t(`findings:evidence.${code}`, { ...params }))
          .join(' '),
    }),
    [t, i18n],
  )
}
