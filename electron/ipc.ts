import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Backend } from '../backend/backend.ts'
import { dispatch, refusal } from '../backend/dispatch.ts'
import { channels } from './channels.ts'
import type { Dialogs } from './dialogs.ts'
import { isTrustedSender } from './trustedSender.ts'

export interface IpcOptions {
  readonly backend: Pick<Backend, 'handlers' | 'onEvent'>
  readonly window: BrowserWindow
  readonly dialogs: Dialogs
  readonly onUnsaved: (unsaved: boolean) => void
  /** Checks the backend's results as well; for tests. */
  readonly checkResults?: boolean
}

/** Connects a window with the backend. Returns the removal. */
export function registerIpc({ backend, window, dialogs, onUnsaved, checkResults = false }: IpcOptions): () => void {
  const trusts = (event: IpcMainEvent | IpcMainInvokeEvent) => isTrustedSender(window, event)
  const handled: string[] = []
  const answer = <T>(channel: string, refused: T, act: (...args: readonly unknown[]) => Promise<T>) => {
    ipcMain.handle(channel, async (event, ...args: unknown[]) => (trusts(event) ? act(...args) : refused))
    handled.push(channel)
  }

  answer<unknown>(channels.call, refusal('badSender'), (name, args) =>
    dispatch(backend.handlers, name, args, { checkResults }),
  )
  answer(channels.chooseFiles, [], (kind) => dialogs.chooseFiles(kind))
  answer(channels.chooseFolder, null, (purpose) => dialogs.chooseFolder(purpose))
  answer(channels.reveal, undefined, (path) => dialogs.reveal(path))
  answer(channels.paste, undefined, async () => window.webContents.paste())

  const unsaved = (event: IpcMainEvent, value: unknown) => {
    if (trusts(event)) onUnsaved(value === true)
  }
  ipcMain.on(channels.unsaved, unsaved)
  const removeEvents = backend.onEvent((event) => {
    if (!window.isDestroyed()) window.webContents.send(channels.event, event)
  })
  return () => {
    removeEvents()
    ipcMain.removeListener(channels.unsaved, unsaved)
    for (const channel of handled) ipcMain.removeHandler(channel)
  }
}
