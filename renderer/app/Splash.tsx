import { useTranslation } from 'react-i18next'
import type { ErrorData } from '../../shared/contract/error.ts'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { Spinner } from '../components/Spinner.tsx'
import { useErrorSentence } from '../i18n/useErrorSentence.ts'
import styles from './Splash.module.css'

/** Stands in the window while there is nothing else to show, and when there cannot be. */
export function Splash({ error, onRetry }: { readonly error: ErrorData | null; readonly onRetry: () => void }) {
  const { t } = useTranslation('desk')
  const sentence = useErrorSentence()
  return (
    <main className={classes(styles.splash)}>
      <span className={classes(styles.mark)}>{t('name')}</span>
      {error === null ? (
        <Spinner label={t('starting')} />
      ) : (
        <>
          <p role="alert" className={classes(styles.error)}>
            {sentence(error)}
          </p>
          <Button variant="primary" onPress={onRetry}>
            {t('tryAgain')}
          </Button>
        </>
      )}
    </main>
  )
}
