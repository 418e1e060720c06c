import type { PageSession } from '../session/pageSession.ts'

/** Waits until a page is written: true when all of it is acknowledged, false when a write fails. */
export function settle(session: PageSession): Promise<boolean> {
  return new Promise((resolve) => {
    let end: () => void = () => undefined
    const finish = (saved: boolean) => {
      end()
      resolve(saved)
    }
    end = session.subscribe(() => {
      if (session.getState().saving === 'unsaved') finish(false)
    })
    session.flush().then(
      () => finish(session.getState().saving === 'saved'),
      () => finish(false),
    )
  })
}
