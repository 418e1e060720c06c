import { useTranslation } from 'react-i18next'
import type { ErrorData } from '../../shared/contract/error.ts'
import { isolatedParams } from '../../shared/text/printable.ts'

/** Turns an error into the sentence that the language files hold for it. */
export function useErrorSentence(): (error: ErrorData) => string {
  const { t } = useTranslation('errors')
  return (error) => t(error.code, isolatedParams(error.params))
}
