import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { GalleyError } from '../../shared/contract/error.ts'
import { useApp } from '../app/AppContext.tsx'
import { countEdits, editGroups } from '../app/countEdits.ts'
import { useRevisions } from '../app/useRevisions.ts'
import { classes } from '../components/classes.ts'
import type { PageSession } from '../session/pageSession.ts'
import styles from './EditCounts.module.css'

/** What was done to the page so far, by kind of correction. */
export function EditCounts({ session }: { readonly session: PageSession }) {
  const { t } = useTranslation('desk')
  const { notices } = useApp()
  const { revisions, error } = useRevisions(session)
  useEffect(() => {
    if (error !== null) notices.showError(new GalleyError(error.code, error.params))
  }, [error, notices])
  const counts = countEdits(revisions ?? [])
  const shown = editGroups.filter((group) => counts[group] > 0)
  return (
    <span className={classes(styles.counts)}>
      {shown.map((group) => (
        <span key={group}>{t(`editCounts.${group}`, { number: counts[group] })}</span>
      ))}
    </span>
  )
}
