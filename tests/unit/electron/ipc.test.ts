import { expect, test, vi } from 'vitest'
import { registerIpc } from '../../../electron/ipc.ts'
import { BrowserWindow, ipcMain } from '../../support/electronStandIn.ts'
import { createFakeBackend } from '../../support/fakeBackend.ts'

vi.mock('electron', () => import('../../support/electronStandIn.ts'))

test('the border of the desktop refuses other windows, other frames, frames that are gone and foreign pages', async () => {
  const window = new BrowserWindow({})
  const other = new BrowserWindow({})
  await window.loadURL('galley://app/')
  await other.loadURL('galley://app/')
  const unsaved: boolean[] = []
  const asked: unknown[] = []
  const dialogs = {
    chooseFiles: async (kind: unknown) => [String(asked.push(kind))],
    chooseFolder: async (purpose: unknown) => String(asked.push(purpose)),
    reveal: async (path: unknown) => void asked.push(path),
  }
  const release = registerIpc({
    backend: createFakeBackend(),
    window: window as never,
    dialogs,
    onUnsaved: (value) => unsaved.push(value),
  })
  const own = { sender: window.webContents, senderFrame: window.webContents.mainFrame }
  const ask = (event: object, channel = 'galley:call', ...args: unknown[]) =>
    ipcMain.handlers.get(channel)!(event, ...args)
  const refused = { ok: false, error: { code: 'badSender', params: {} } }
  const strangers = [
    { sender: other.webContents, senderFrame: other.webContents.mainFrame },
    { sender: window.webContents, senderFrame: { url: 'galley://app/' } },
    { sender: window.webContents, senderFrame: null },
    { sender: other.webContents, senderFrame: window.webContents.mainFrame },
  ]
  for (const stranger of strangers) {
    expect(await ask(stranger, 'galley:call', 'app-hello', {})).toEqual(refused)
    expect(await ask(stranger, 'galley:choose-files', 'text')).toEqual([])
    expect(await ask(stranger, 'galley:choose-folder', 'corpus')).toBeNull()
    expect(await ask(stranger, 'galley:reveal', '/etc')).toBeUndefined()
    expect(await ask(stranger, 'galley:paste')).toBeUndefined()
    ipcMain.emit('galley:unsaved', stranger, true)
  }
  const addresses = [
    'https://evil.example/',
    'galley://evil/',
    'galley://app.evil/',
    'file:///etc/passwd',
    'about:blank',
    '',
  ]
  for (const address of addresses) {
    window.webContents.mainFrame.url = address
    expect(await ask(own, 'galley:call', 'app-hello', {})).toEqual(refused)
  }
  expect(asked).toEqual([])
  expect(unsaved).toEqual([])
  expect([window, other].map(({ webContents }) => webContents.pasted)).toEqual([0, 0])

  window.webContents.mainFrame.url = 'galley://app/index.html'
  expect(await ask(own, 'galley:call', 'app-hello', {})).toMatchObject({ ok: true })
  await ask(own, 'galley:paste')
  expect(window.webContents.pasted).toBe(1)
  ipcMain.emit('galley:unsaved', own, true)
  expect(unsaved).toEqual([true])
  window.destroyed = true
  expect(await ask(own, 'galley:call', 'app-hello', {})).toEqual(refused)
  release()
})
