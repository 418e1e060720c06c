import { Check, CircleAlert, LoaderCircle, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSessionState } from '../app/useSession.ts'
import { classes } from '../components/classes.ts'
import { useErrorSentence } from '../i18n/useErrorSentence.ts'
import type { PageSession } from '../session/pageSession.ts'
import styles from './SavedState.module.css'

/** Says "saved" only when the host has acknowledged all of it, and loudly when it has not. */
export function SavedState({ session }: { readonly session: PageSession }) {
  const { t } = useTranslation('desk')
  const sentence = useErrorSentence()
  const saving = useSessionState(session, (state) => state.saving)
  const error = useSessionState(session, (state) => state.error)
  const revision = useSessionState(session, (state) => state.revision)
  const readOnly = useSessionState(session, (state) => state.readOnly)
  return (
    <>
      <span
        role="status"
        data-testid="saved-state"
        data-saving={saving}
        className={classes(styles.state, styles[saving])}
      >
        {readOnly ? (
          <>
            <Lock aria-hidden /> {t('page.readOnly')}
          </>
        ) : null}
        {!readOnly && saving === 'saved' ? (
          <>
            <Check aria-hidden /> {t('saving.saved')}
          </>
        ) : null}
        {!readOnly && saving === 'saving' ? (
          <>
            <LoaderCircle aria-hidden /> {t('saving.saving')}
          </>
        ) : null}
        {!readOnly && saving === 'unsaved' ? (
          <>
            <CircleAlert aria-hidden /> {t('saving.unsaved')} {error === null ? '' : sentence(error)}
          </>
        ) : null}
      </span>
      <span className={classes(styles.count)}>{t('saving.revision', { number: revision })}</span>
    </>
  )
}
