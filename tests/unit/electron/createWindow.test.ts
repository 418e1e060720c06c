import { expect, test, vi } from 'vitest'
import { createWindow } from '../../../electron/createWindow.ts'
import { world } from '../../support/electronStandIn.ts'

vi.mock('electron', () => import('../../support/electronStandIn.ts'))

const place = { x: 100, y: 80, width: 1100, height: 760, maximized: false }
const opened = (last: Parameters<typeof createWindow>[1]) => {
  createWindow('', last)
  const window = world.windows.at(-1)
  window?.emit('ready-to-show')
  return window
}

test('a window opens where the last one stood, maximized as it was', () => {
  expect(opened(place)?.options).toMatchObject({ x: 100, y: 80, width: 1100, height: 760 })
  expect(opened(place)?.maximized).toBe(false)
  expect(opened({ ...place, maximized: true })?.maximized).toBe(true)
})

test.each([{ x: 4000 }, { x: -1050 }, { y: -20 }, { y: 1060 }])('a place on no display is forgotten: %j', (moved) => {
  const { options } = opened({ ...place, ...moved }) ?? {}
  expect(options).toMatchObject({ width: 1440, height: 900 })
  expect(options).not.toHaveProperty('x')
})
