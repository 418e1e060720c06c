export interface AfterFrame {
  /** Does the work once what is there now has been painted; asked again before that, it is done once. */
  request(): void
  /** Does not do what was asked for. */
  cancel(): void
}

/** In a hidden window nothing is painted, and without one neither. */
const isPainted = (): boolean => typeof document !== 'undefined' && !document.hidden

/** What waits for a frame that will not come once the window is hidden. */
const unpainted = new Set<() => void>()
let isListening = false

/** One listener for all, and for good: to come and go with every letter would cost it time. */
function listenOnce(): void {
  if (isListening) return
  isListening = true
  document.addEventListener('visibilitychange', () => {
    for (const soon of [...unpainted]) soon()
  })
}

/** Work that must not keep a letter from being painted. Where nothing is painted it is done soon. */
export function createAfterFrame(work: () => void): AfterFrame {
  let stop: (() => void) | undefined

  const cancel = () => {
    stop?.()
    stop = undefined
  }
  const soon = () => {
    cancel()
    const timer = setTimeout(() => {
      stop = undefined
      work()
    })
    stop = () => clearTimeout(timer)
  }
  return {
    request() {
      if (stop !== undefined) return
      if (!isPainted()) return soon()
      listenOnce()
      unpainted.add(soon)
      const frame = requestAnimationFrame(() => {
        unpainted.delete(soon)
        stop = undefined
        soon()
      })
      stop = () => {
        unpainted.delete(soon)
        cancelAnimationFrame(frame)
      }
    },
    cancel,
  }
}
