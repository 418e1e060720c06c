import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Revision } from '../../shared/page/revision.ts'
import { useApp } from '../app/AppContext.tsx'
import { countEdits, editGroups } from '../app/countEdits.ts'
import { classes } from '../components/classes.ts'
import type { PageSession } from '../session/pageSession.ts'
import styles from './EditCounts.module.css'

/** What was done to the page so far, by kind of correction. */
export function EditCounts({ session }: { readonly session: PageSession }) {
  const { t } = useTranslation('desk')
  const { transport, notices } = useApp()
  const [revisions, setRevisions] = useState<readonly Revision[]>([])
  useEffect(() => {
    let ended = false
    const add = (news: readonly Revision[]) =>
      setRevisions((known) => {
        const ids = new Set(known.map((each) => each.id))
        return [...known, ...news.filter((each) => !ids.has(each.id))]
      })
    setRevisions([])
    const end = transport.onEvent((event) => {
      if (event.event === 'pageRevised' && event.page === session.id) add([event.revision])
    })
    void notices
      .guard(() => transport.call('page-list-revisions', { page: session.id }))
      .then((all) => {
        if (!ended && all !== undefined) add(all)
      })
    return () => {
      ended = true
      end()
    }
  }, [session, transport, notices])
  const counts = countEdits(revisions)
  const shown = editGroups.filter((group) => counts[group] > 0)
  return (
    <span className={classes(styles.counts)}>
      {shown.map((group) => (
        <span key={group}>{t(`editCounts.${group}`, { number: counts[group] })}</span>
      ))}
    </span>
  )
}
