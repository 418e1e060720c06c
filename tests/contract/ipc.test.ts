import { vi } from 'vitest'
import { createIpcTransport } from '../../renderer/transport/ipcTransport.ts'
import type { GalleyBridge } from '../../shared/contract/bridge.ts'
import { app, BrowserWindow, ipcMain, ipcRenderer, world } from '../support/electronStandIn.ts'
import { contractSuite } from './contractSuite.ts'

vi.mock('electron', () => import('../support/electronStandIn.ts'))

contractSuite('over IPC', async (backend) => {
  const { registerIpc } = await import('../../electron/ipc.ts')
  const { serveWindow } = await import('../../electron/appProtocol.ts')
  await import('../../electron/preload.ts')
  const window = new BrowserWindow({})
  await window.loadURL('galley://app/')
  const dialogs = { chooseFiles: async () => [], chooseFolder: async () => null, reveal: async () => {} }
  const release = registerIpc({
    backend,
    window: window as never,
    dialogs,
    onUnsaved: () => {},
    checkResults: true,
  })
  serveWindow(backend, '/nowhere')
  const send: typeof fetch = (input, init) =>
    world.protocols.get('galley')!(new Request(new URL(String(input), 'galley://app'), init))
  return {
    transport: createIpcTransport(world.exposed.galley as GalleyBridge, send),
    sendRaw: (name, args) => ipcRenderer.invoke('galley:call', name, args),
    fetchAddress: (address) => send(address),
    async close() {
      release()
      app.removeAllListeners()
      if (ipcMain.handlers.size > 0) throw new Error('handlers were left behind')
    },
  }
})
