import { createAfterFrame } from '../session/afterFrame.ts'
import type { PageSession } from '../session/pageSession.ts'
import { reviewPanelId } from './reviewPanelId.ts'

type Follow = (listener: () => void) => () => void

const isWriting = (): boolean =>
  document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable

/** Keys that decide findings go there. */
const isReviewing = (): boolean => document.activeElement?.closest(`#${reviewPanelId}`) != null

function createFollower(session: PageSession, isAtWork: () => boolean): Follow {
  const listeners = new Set<() => void>()
  let stop: (() => void) | undefined

  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const later = createAfterFrame(tell)
  const onChange = () => {
    if (isAtWork()) return later.request()
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

/** One for each session. */
function createFollowers(isAtWork: () => boolean): (session: PageSession) => Follow {
  const followers = new WeakMap<PageSession, Follow>()
  return (session) => {
    const known = followers.get(session)
    if (known !== undefined) return known
    const follower = createFollower(session, isAtWork)
    followers.set(session, follower)
    return follower
  }
}

/**
 * Tells of every change of the session; while somebody writes or decides findings, once the letter or the next finding
 * has been painted: what stands beside must not keep it waiting.
 */
export const followSession = createFollowers(() => isWriting() || isReviewing())

const followReview = createFollowers(isWriting)

/**
 * For the review. Tells at once of what is decided there, and not of every letter: what takes long to draw waits until
 * typing rests, or another finding is chosen.
 */
export const followAtRest = (session: PageSession) => (listener: () => void) => {
  let chosen = session.getTold().finding
  return followReview(session)(() => {
    const { isTyping, finding } = session.getTold()
    if (isTyping && finding === chosen) return
    chosen = finding
    listener()
  })
}
