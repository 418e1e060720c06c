import { useTranslation } from 'react-i18next'
import type { ErrorData } from '../../shared/contract/error.ts'
import { useErrorSentence } from '../i18n/useErrorSentence.ts'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './Failure.module.css'

export interface FailureProps {
  readonly error: ErrorData
  readonly onRetry: () => void
}

/** Why nothing can be shown, and the way to try again. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useTranslation('desk')
  const sentence = useErrorSentence()
  return (
    <p role="alert" className={classes(styles.failure)}>
      {sentence(error)} <Button onPress={onRetry}>{t('tryAgain')}</Button>
    </p>
  )
}
