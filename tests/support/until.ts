import { vi } from 'vitest'

/** Waits until the condition holds. */
export const until = (condition: () => boolean): Promise<void> =>
  vi.waitFor(
    () => {
      if (!condition()) throw new Error(`not reached: ${condition}`)
    },
    { timeout: 10_000, interval: 5 },
  )
