import { beforeEach, describe, expect, test, vi } from 'vitest'
import { guardClosing } from '../../../electron/closeGuard.ts'
import { createTranslator } from '../../../shared/messages/translator.ts'
import { BrowserWindow, world } from '../../support/electronStandIn.ts'
import { until } from '../../support/until.ts'

vi.mock('electron', () => import('../../support/electronStandIn.ts'))

const guarded = (grace: number) => {
  const window = new BrowserWindow({})
  return { window, guard: guardClosing(window as never, () => createTranslator('en').t, grace) }
}

beforeEach(() => {
  world.messageBox = { response: 0, asked: 0 }
})

describe('a closing window', () => {
  test('closes at once when everything is saved', () => {
    const { window, guard } = guarded(60_000)
    guard.setUnsaved(true)
    guard.setUnsaved(false)
    window.close()
    expect(window.isDestroyed()).toBe(true)
  })

  test('waits for what is being written, and does not ask', async () => {
    const { window, guard } = guarded(60_000)
    guard.setUnsaved(true)
    window.close()
    expect(window.isDestroyed()).toBe(false)
    guard.setUnsaved(false)
    await until(() => window.isDestroyed())
    expect(world.messageBox.asked).toBe(0)
  })

  test('asks once when that does not succeed, and stays when told so', async () => {
    const { window, guard } = guarded(1)
    guard.setUnsaved(true)
    window.close()
    window.close()
    await until(() => world.messageBox.asked === 1)
    expect(window.isDestroyed()).toBe(false)
    await new Promise(setImmediate)
    window.close()
    await until(() => world.messageBox.asked === 2)
    expect(window.isDestroyed()).toBe(false)
  })

  test('closes with unsaved changes only when told so', async () => {
    world.messageBox.response = 1
    const { window, guard } = guarded(1)
    guard.setUnsaved(true)
    window.close()
    await until(() => window.isDestroyed())
    expect(world.messageBox.asked).toBe(1)
  })
})
