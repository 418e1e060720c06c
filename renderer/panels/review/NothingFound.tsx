import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../app/AppContext.tsx'
import { useSessionState } from '../../app/useSession.ts'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { useErrorSentence } from '../../i18n/useErrorSentence.ts'
import type { PageSession } from '../../session/pageSession.ts'
import { focusReview } from './focusReview.ts'
import styles from './ReviewPanel.module.css'

/** Why there is nothing to review: nothing was noticed, not yet, or the checks did not come to an end. */
export function NothingFound({ session }: { readonly session: PageSession }) {
  const { t } = useTranslation(['desk', 'commands'])
  const sentence = useErrorSentence()
  const isChecked = useSessionState(session, (state) => state.isChecked)
  const readOnly = useSessionState(session, (state) => state.readOnly)
  const isDone = useSessionState(session, ({ page: { state } }) => state.is === 'proofread' || state.is === 'validated')
  const { pages } = useApp()
  const error = useSessionState(session, (state) => state.checkError)
  if (error !== null) {
    return (
      <p role="status" className={classes(styles.empty)} data-failed>
        <TriangleAlert aria-hidden /> <span>{t('review.failed', { reason: sentence(error) })}</span>
      </p>
    )
  }
  if (!isChecked) {
    return (
      <p className={classes(styles.empty)}>
        <Spinner label={t('review.checking')} />
      </p>
    )
  }
  return (
    <>
      <p role="status" className={classes(styles.empty)}>
        <CircleCheck aria-hidden /> {t(isDone ? 'review.isDone' : 'review.none')}
      </p>
      <div className={classes(styles.next)}>
        {isDone ? null : (
          <Button
            variant="primary"
            isDisabled={readOnly}
            onPress={() => {
              // The button goes.
              focusReview()
              pages.setState({ is: 'proofread', reason: '' })
            }}
          >
            {t('commands:page.proofread')} <Kbd keys="P" />
          </Button>
        )}
        <Button {...(isDone ? { variant: 'primary' as const } : {})} onPress={() => void pages.openNextWithFindings()}>
          {t('commands:page.nextWithFindings')} <Kbd keys="N" />
        </Button>
      </div>
    </>
  )
}
