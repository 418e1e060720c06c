import type { BrowserWindow } from 'electron'

const soon = 10_000

/**
 * Loads a window again whose process ended. One that ends again within ten seconds would do so for ever: it is left, and
 * `giveUp` told why.
 */
export function reviveWindow(window: BrowserWindow, giveUp: (reason: string) => void): void {
  let revived = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const now = Date.now()
    if (now - revived < soon) return giveUp(reason)
    revived = now
    window.webContents.reload()
  })
}
