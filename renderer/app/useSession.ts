import { useMemo, useSyncExternalStore } from 'react'
import type { PageSession, PageSessionState } from '../session/pageSession.ts'
import { useAppState } from './AppContext.tsx'
import { followAtRest, followSession } from './followSession.ts'

/** A part of a page session's state; `select` must return the same object for the same state. */
export const useSessionState = <T>(session: PageSession, select: (state: PageSessionState) => T): T =>
  useSyncExternalStore(followSession(session), () => select(session.getTold()))

/** A part of the state as it is when typing rests. */
export function useRestedState<T>(session: PageSession, select: (state: PageSessionState) => T): T {
  const follow = useMemo(() => followAtRest(session), [session])
  return useSyncExternalStore(follow, () => select(session.getTold()))
}

/** The session of the page on the desk, if one is ready. */
export const useOpenSession = (): PageSession | null =>
  useAppState((state) => (state.page?.status === 'ready' ? state.page.session : null))
