import { createAfterFrame } from '../session/afterFrame.ts'
import type { PageSession } from '../session/pageSession.ts'

const followers = new WeakMap<PageSession, (listener: () => void) => () => void>()

const isWriting = (): boolean =>
  document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable

function createFollower(session: PageSession): (listener: () => void) => () => void {
  const listeners = new Set<() => void>()
  let stop: (() => void) | undefined

  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const later = createAfterFrame(tell)
  const onChange = () => {
    if (isWriting()) return later.request()
    later.cancel()
    tell()
  }
  return (listener) => {
    listeners.add(listener)
    stop ??= session.subscribe(onChange)
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      later.cancel()
      stop?.()
      stop = undefined
    }
  }
}

/**
 * Tells of every change of the session; while somebody writes, once a letter has been painted: what stands
 * beside the sheet must not keep it waiting.
 */
export function followSession(session: PageSession): (listener: () => void) => () => void {
  const known = followers.get(session)
  if (known !== undefined) return known
  const follower = createFollower(session)
  followers.set(session, follower)
  return follower
}

/** The same, but not with every letter: what takes long to draw waits until typing rests, or another finding is chosen. */
export const followAtRest = (session: PageSession) => (listener: () => void) => {
  let chosen = session.getTold().finding
  return followSession(session)(() => {
    const { isTyping, finding } = session.getTold()
    if (isTyping && finding === chosen) return
    chosen = finding
    listener()
  })
}
