import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSessionState } from '../../app/useSession.ts'
import { classes } from '../../components/classes.ts'
import { Spinner } from '../../components/Spinner.tsx'
import { useErrorSentence } from '../../i18n/useErrorSentence.ts'
import type { PageSession } from '../../session/pageSession.ts'
import styles from './ReviewPanel.module.css'

/** Why there is nothing to review: nothing was noticed, not yet, or the checks did not come to an end. */
export function NothingFound({ session }: { readonly session: PageSession }) {
  const { t } = useTranslation('desk')
  const sentence = useErrorSentence()
  const isChecked = useSessionState(session, (state) => state.isChecked)
  const error = useSessionState(session, (state) => state.checkError)
  if (error !== null) {
    return (
      <p role="status" className={classes(styles.empty)} data-failed>
        <TriangleAlert aria-hidden /> <span>{t('review.failed', { reason: sentence(error) })}</span>
      </p>
    )
  }
  return (
    <p className={classes(styles.empty)}>
      {isChecked ? (
        <>
          <CircleCheck aria-hidden /> {t('review.none')}
        </>
      ) : (
        <Spinner label={t('review.checking')} />
      )}
    </p>
  )
}
