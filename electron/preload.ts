import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { GalleyBridge } from '../shared/contract/bridge.ts'
import { channels } from './channels.ts'

function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const own = (_event: unknown, value: T) => listener(value)
  ipcRenderer.on(channel, own)
  return () => void ipcRenderer.removeListener(channel, own)
}

const bridge: GalleyBridge = {
  call: (name, args) => ipcRenderer.invoke(channels.call, name, args),
  onEvent: (listener) => listen(channels.event, listener),
  pathForFile: (file) => webUtils.getPathForFile(file as File),
  chooseFiles: (kind) => ipcRenderer.invoke(channels.chooseFiles, kind),
  chooseFolder: (purpose) => ipcRenderer.invoke(channels.chooseFolder, purpose),
  revealInFolder: (path) => ipcRenderer.invoke(channels.reveal, path),
  paste: () => ipcRenderer.invoke(channels.paste),
  onCommand: (listener) => listen(channels.command, listener),
  setUnsaved: (unsaved) => ipcRenderer.send(channels.unsaved, unsaved),
}

contextBridge.exposeInMainWorld('galley', bridge)
