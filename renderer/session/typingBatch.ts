const rest = 500
const longest = 2000

export interface TypingBatch {
  /** Something was typed: the batch closes after a rest, and after a while at the latest. */
  touch(): void
  /** While an input method composes the batch stays open. */
  setComposing(isComposing: boolean): void
  /** Resolves once none composes. */
  composed(): Promise<void>
  /** Forgets the clocks; for when the batch was closed otherwise. */
  clear(): void
}

/** The clocks that close a batch of typing into one revision. */
export function createTypingBatch(close: () => void): TypingBatch {
  let isComposing = false
  let isDue = false
  let waiters: readonly (() => void)[] = []
  let restTimer: ReturnType<typeof setTimeout> | undefined
  let longTimer: ReturnType<typeof setTimeout> | undefined

  const clear = () => {
    clearTimeout(restTimer)
    clearTimeout(longTimer)
    restTimer = undefined
    longTimer = undefined
    isDue = false
  }
  const fire = () => {
    if (isComposing) {
      isDue = true
      return
    }
    clear()
    close()
  }
  return {
    touch() {
      clearTimeout(restTimer)
      restTimer = setTimeout(fire, rest)
      longTimer ??= setTimeout(fire, longest)
    },
    setComposing(now) {
      isComposing = now
      if (now) return
      for (const resolve of waiters) resolve()
      waiters = []
      if (!isDue) return
      isDue = false
      restTimer = setTimeout(fire, rest)
    },
    async composed() {
      if (!isComposing) return
      await new Promise<void>((resolve) => {
        waiters = [...waiters, resolve]
      })
    },
    clear,
  }
}
