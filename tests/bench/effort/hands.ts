import type { Page as Window } from '@playwright/test'
import type { Share } from './mends.ts'

/** A person's hands on a window: every key, click and committed character counts one. */
export interface Hands {
  readonly counts: Readonly<Record<Share, number>>
  press(share: Share, keys: string, times?: number): Promise<void>
  type(share: Share, text: string): Promise<void>
  /** Any way of reaching a place by the pointer. */
  click(share: Share, act: () => Promise<void>): Promise<void>
}

export function handsOn(window: Window): Hands {
  const counts = { structure: 0, characters: 0 }
  return {
    counts,
    async press(share, keys, times = 1) {
      for (let time = 0; time < times; time++) {
        counts[share] += 1
        await window.keyboard.press(keys)
      }
    },
    async type(share, text) {
      for (const character of text) {
        counts[share] += 1
        await window.keyboard.insertText(character)
      }
    },
    async click(share, act) {
      counts[share] += 1
      await act()
    },
  }
}
