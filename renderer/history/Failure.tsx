import { useTranslation } from 'react-i18next'
import type { ErrorData } from '../../shared/contract/error.ts'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { useErrorSentence } from '../i18n/useErrorSentence.ts'
import styles from './HistoryView.module.css'

export interface FailureProps {
  readonly error: ErrorData
  readonly onRetry: () => void
}

/** Why nothing can be shown, and the way to try again. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useTranslation('desk')
  const sentence = useErrorSentence()
  return (
    <p role="alert" className={classes(styles.error)}>
      {sentence(error)} <Button onPress={onRetry}>{t('tryAgain')}</Button>
    </p>
  )
}
