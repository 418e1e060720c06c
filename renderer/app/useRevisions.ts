import { useEffect, useState } from 'react'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Revision } from '../../shared/page/revision.ts'
import type { PageSession } from '../session/pageSession.ts'
import { useApp } from './AppContext.tsx'
import { toErrorData } from './toErrorData.ts'

export interface ReadRevisions {
  /** In order, as they are acknowledged; null until they were read. */
  readonly revisions: readonly Revision[] | null
  /** Why they could not be read. */
  readonly error: ErrorData | null
  readonly again: () => void
}

interface Read {
  readonly session: PageSession
  readonly revisions: readonly Revision[] | null
  readonly error: ErrorData | null
}

/** All revisions of a page. */
export function useRevisions(session: PageSession): ReadRevisions {
  const { transport } = useApp()
  const [read, setRead] = useState<Read>({ session, revisions: null, error: null })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the same.
  useEffect(() => {
    let ended = false
    let all: readonly Revision[] | null = null
    let early: readonly Revision[] = []
    const add = (news: readonly Revision[]) => {
      const known = new Set(all?.map(({ id }) => id))
      all = [...(all ?? []), ...news.filter(({ id }) => !known.has(id))]
      setRead({ session, revisions: all, error: null })
    }
    const end = transport.onEvent((event) => {
      if (event.event !== 'pageRevised' || event.page !== session.id) return
      if (all === null) early = [...early, event.revision]
      else add([event.revision])
    })
    transport.call('page-list-revisions', { page: session.id }).then(
      (found) => {
        if (!ended) add([...found, ...early.filter(({ id }) => found.every((each) => each.id !== id))])
      },
      (cause: unknown) => {
        if (!ended) setRead({ session, revisions: null, error: toErrorData(cause) })
      },
    )
    return () => {
      ended = true
      end()
    }
  }, [session, transport, attempt])
  const again = () => {
    setRead({ session, revisions: null, error: null })
    setAttempt((count) => count + 1)
  }
  // What was made while the connection was lost was told to nobody here.
  useEffect(
    () => transport.onConnection((state) => state === 'connected' && setAttempt((count) => count + 1)),
    [transport],
  )
  return read.session === session ? { ...read, again } : { revisions: null, error: null, again }
}
