import { useApp } from '../app/AppContext.tsx'
import type { PageSession } from '../session/pageSession.ts'

/** Sets a page back to how it stood after a revision, and says that this can be undone. */
export function useRestore(session: PageSession): (revision: number, what: string) => Promise<void> {
  const { transport, notices, pages } = useApp()
  const undo = (number: number) => {
    const why = (key: string) => notices.show({ tone: 'info', text: { key: `history:${key}` } })
    const open = pages.session()
    if (open?.id !== session.id) return why('undoElsewhere')
    // An undo takes back the last step, whatever that is by now.
    const { revision, saving } = open.getState()
    if (revision !== number || saving !== 'saved') return why('undoLate')
    open.undo()
  }
  return async (revision, what) => {
    await notices.guard(async () => {
      await session.flush()
      const before = session.getState().revision
      const { number } = await transport.call('page-restore', { page: session.id, revision })
      if (number === before) return notices.show({ tone: 'info', text: { key: 'history:sameNotice' } })
      notices.show({
        tone: 'ok',
        text: { key: 'history:restoredNotice', params: { what } },
        action: { label: { key: 'history:undoRestore' }, run: () => undo(number) },
      })
    })
  }
}
