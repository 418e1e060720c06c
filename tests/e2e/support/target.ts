import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../../server/findBrowser.ts'

/** What the specs run on: Electron where its runtime is here and can show a window, else a browser. */
export type Target =
  | { readonly kind: 'electron'; readonly program: string }
  | { readonly kind: 'browser'; readonly program: string }

function findElectron(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const pathFile = join(folder, 'path.txt')
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (!hasDisplay || !existsSync(pathFile)) return null
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}

/** The best target that this machine has now; null when something must be installed first. */
export function findTarget(): Target | null {
  const electron = findElectron()
  if (electron) return { kind: 'electron', program: electron }
  const browser = findBrowser()?.path ?? chromium.executablePath()
  return existsSync(browser) ? { kind: 'browser', program: browser } : null
}

/** Switches that a browser needs in tests; no sandbox only where root would not start otherwise. */
export const browserArgs: readonly string[] = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
