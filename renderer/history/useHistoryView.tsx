import { type ReactNode, useState } from 'react'
import { useOpenSession } from '../app/useSession.ts'
import { useCommand } from '../commands/CommandsContext.tsx'
import { HistoryView, type HistoryViewProps } from './HistoryView.tsx'

export interface OpenedHistory {
  /** Null while it is not asked for. */
  readonly view: ReactNode
  readonly close: () => void
}

/** The history of the page on the desk, from the commands that ask for it until it is closed. */
export function useHistoryView(): OpenedHistory {
  const session = useOpenSession()
  const [start, setStart] = useState<HistoryViewProps['start'] | null>(null)
  const hasPage = () => session !== null
  const close = () => setStart(null)
  useCommand('page.history', () => setStart('steps'), hasPage)
  useCommand('page.compareSource', () => setStart('source'), hasPage)
  const view =
    session === null || start === null ? null : (
      <HistoryView key={`${start} ${session.id}`} session={session} start={start} onClose={close} />
    )
  return { view, close }
}
