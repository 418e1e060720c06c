export interface Turns {
  /** How much waits for its turn. */
  readonly waiting: number
  /** Does it now when nothing waits and nothing holds, else later, in the order in which it came. */
  take(work: () => void): void
  /** Does what waited, until something holds again. */
  release(): void
}

/** Keeps work in order that must wait while `isHeld`. */
export function createTurns(isHeld: () => boolean): Turns {
  let queue: readonly (() => void)[] = []
  let isReleasing = false
  return {
    get waiting() {
      return queue.length
    },
    take(work) {
      if (!isHeld() && (isReleasing || queue.length === 0)) work()
      else queue = [...queue, work]
    },
    release() {
      if (isReleasing) return
      isReleasing = true
      try {
        while (!isHeld()) {
          const [work, ...rest] = queue
          if (work === undefined) return
          queue = rest
          try {
            work()
          } catch (cause) {
            // What fails must not keep back what waits behind it.
            queueMicrotask(() => {
              throw cause
            })
          }
        }
      } finally {
        isReleasing = false
      }
    },
  }
}
