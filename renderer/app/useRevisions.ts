import { useEffect, useState } from 'react'
import type { Revision } from '../../shared/page/revision.ts'
import type { PageSession } from '../session/pageSession.ts'
import { useApp } from './AppContext.tsx'

/** All revisions of a page in order, as they are acknowledged; null until they were read. */
export function useRevisions(session: PageSession): readonly Revision[] | null {
  const { transport, notices } = useApp()
  const [revisions, setRevisions] = useState<readonly Revision[] | null>(null)
  useEffect(() => {
    let ended = false
    let all: readonly Revision[] | null = null
    let early: readonly Revision[] = []
    const add = (news: readonly Revision[]) => {
      const known = new Set(all?.map(({ id }) => id))
      all = [...(all ?? []), ...news.filter(({ id }) => !known.has(id))]
      setRevisions(all)
    }
    setRevisions(null)
    const end = transport.onEvent((event) => {
      if (event.event !== 'pageRevised' || event.page !== session.id) return
      if (all === null) early = [...early, event.revision]
      else add([event.revision])
    })
    void notices
      .guard(() => transport.call('page-list-revisions', { page: session.id }))
      .then((read) => {
        if (ended || read === undefined) return
        add(read)
        add(early)
      })
    return () => {
      ended = true
      end()
    }
  }, [session, transport, notices])
  return revisions
}
