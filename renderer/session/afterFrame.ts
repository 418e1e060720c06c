export interface AfterFrame {
  /** Does the work once what is there now has been painted; asked again before that, it is done once. */
  request(): void
  /** Does not do what was asked for. */
  cancel(): void
}

/** In a hidden window nothing is painted, and without one neither. */
const isPainted = (): boolean => typeof document !== 'undefined' && !document.hidden

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
      const frame = requestAnimationFrame(soon)
      document.addEventListener('visibilitychange', soon)
      stop = () => {
        cancelAnimationFrame(frame)
        document.removeEventListener('visibilitychange', soon)
      }
    },
    cancel,
  }
}
