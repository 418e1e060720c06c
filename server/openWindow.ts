import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Browser, findBrowser } from './findBrowser.ts'

/** Whether a window can be shown: there is a display, and Chromium does not run as root on Linux. */
const canShow = () =>
  process.platform !== 'linux' ||
  (Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) && process.getuid?.() !== 0)

/**
 * Opens the address as an app window of an installed browser, with a profile of its own: no extension
 * of the person's browser sees the pages. Null where there is no display or no such browser.
 */
export async function openWindow(address: string, userData: string): Promise<Browser | null> {
  const browser = canShow() ? findBrowser() : null
  if (browser === null) return null
  const profile = join(userData, 'browser')
  const child = spawn(
    browser.path,
    [`--app=${address}`, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check'],
    { detached: true, stdio: 'ignore' },
  )
  return new Promise((opened) => {
    child.once('error', () => opened(null))
    child.once('spawn', () => {
      child.unref()
      opened(browser)
    })
  })
}
