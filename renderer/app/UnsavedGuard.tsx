import { useEffect } from 'react'
import type { PageSession } from '../session/pageSession.ts'
import { useApp } from './AppContext.tsx'
import { useOpenSession, useSessionState } from './useSession.ts'

/** Keeps the window from closing silently over text that is not written yet. */
export function UnsavedGuard() {
  const session = useOpenSession()
  return session === null ? null : <Guard session={session} />
}

function Guard({ session }: { readonly session: PageSession }) {
  const { transport } = useApp()
  const unsaved = useSessionState(session, (state) => state.saving !== 'saved')
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      // Asked here: the last letter may be so fresh that nobody was told of it.
      if (session.getState().saving === 'saved') return
      void session.flush()
      event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [session])
  useEffect(() => {
    if (!unsaved) return
    transport.desktop?.setUnsaved(true)
    return () => transport.desktop?.setUnsaved(false)
  }, [transport, unsaved])
  return null
}
