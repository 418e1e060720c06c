import type { PageSession } from '../session/pageSession.ts'
import type { ActionContext } from './actionContext.ts'

/** Does `begin` for each page that comes to the desk, and what it gives when that page goes. Returns the end of it. */
export function followOpenSession({ store }: ActionContext, begin: (session: PageSession) => () => void): () => void {
  let open: PageSession | null = null
  let leave: () => void = () => undefined
  const look = () => {
    const { page } = store.getState()
    const session = page?.status === 'ready' ? page.session : null
    if (session === open) return
    leave()
    open = session
    leave = session === null ? () => undefined : begin(session)
  }
  look()
  const end = store.subscribe(look)
  return () => {
    end()
    leave()
  }
}
