import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createApp } from '../../../../renderer/app/createApp.ts'
import { GalleyError } from '../../../../shared/contract/error.ts'
import { hello } from '../../../support/hello.ts'
import { examplePage } from '../session/examplePage.ts'
import { createFakeHost } from '../session/fakeHost.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('what waits for a rest is sent at once where the window closes, and not twice', async () => {
  const { host, transport } = createFakeHost(examplePage)
  const { settings } = createApp(transport, hello)
  const sent = () => host.calls.filter((name) => name === 'settings-change').length
  settings.changeDesk({ pagesWidth: 300 })
  settings.changeDesk({ sideOpen: false })
  expect(sent()).toBe(0)
  settings.flush()
  expect(sent()).toBe(1)
  settings.flush()
  await vi.advanceTimersByTimeAsync(5000)
  expect(sent()).toBe(1)
  expect(settings.desk()).toMatchObject({ pagesWidth: 300, sideOpen: false })
})

it('what was changed stays until the host tells of it, though older settings come after its answer', async () => {
  const { host, transport } = createFakeHost(examplePage)
  const { settings, store } = createApp({ ...transport, call: vi.fn().mockResolvedValue(hello.settings) }, hello)
  const told = store.getState().settings
  const tell = (desk: object) =>
    host.tell({ event: 'settingsChanged', settings: { ...told, desk: { ...told.desk, ...desk } } })
  settings.changeDesk({ tab: 'search' })
  tell({ tab: 'review' })
  expect(settings.desk().tab).toBe('search')
  await vi.advanceTimersByTimeAsync(5000)
  tell({ tab: 'review' })
  expect(settings.desk().tab).toBe('search')
  tell({ tab: 'search' })
  tell({ tab: 'topics' })
  expect(settings.desk().tab).toBe('topics')
})

it('what the host could not keep gives way to what it tells next', async () => {
  const { host, transport } = createFakeHost(examplePage)
  const { settings, store } = createApp(transport, hello)
  const told = store.getState().settings
  settings.changeDesk({ tab: 'search' })
  host.failures.push(new GalleyError('diskFull', { path: 'settings.json' }))
  await vi.advanceTimersByTimeAsync(5000)
  host.tell({ event: 'settingsChanged', settings: { ...told, desk: { ...told.desk, tab: 'topics' } } })
  expect(settings.desk().tab).toBe('topics')
})
