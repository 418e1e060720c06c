import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reviveWindow } from '../../../electron/reviveWindow.ts'
import { BrowserWindow } from '../../support/electronStandIn.ts'

vi.mock('electron', () => import('../../support/electronStandIn.ts'))

let window: BrowserWindow
let reloads: number
let told: string[]

beforeEach(() => {
  window = new BrowserWindow({})
  reloads = 0
  told = []
  window.webContents.reload = () => {
    reloads += 1
  }
  reviveWindow(window as never, (reason) => told.push(reason))
  vi.setSystemTime(1_000_000)
})

afterEach(() => {
  vi.useRealTimers()
})

const die = (reason: string) => window.webContents.emit('render-process-gone', {}, { reason })

test('a window whose process ended is loaded again, as often as that happens now and then', () => {
  die('crashed')
  vi.setSystemTime(1_020_000)
  die('oom')
  expect(reloads).toBe(2)
  expect(told).toEqual([])
})

test('a window that ends right after it was loaded again is left, and why is said', () => {
  die('crashed')
  die('launch-failed')
  expect(reloads).toBe(1)
  expect(told).toEqual(['launch-failed'])
})

test('a window that was closed is not loaded again', () => {
  die('clean-exit')
  window.destroyed = true
  die('killed')
  expect(reloads).toBe(0)
})
