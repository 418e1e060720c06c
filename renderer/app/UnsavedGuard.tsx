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
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => {
      void session.flush()
      event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    transport.desktop?.setUnsaved(true)
    return () => {
      window.removeEventListener('beforeunload', ask)
      transport.desktop?.setUnsaved(false)
    }
  }, [session, transport, unsaved])
  return null
}
