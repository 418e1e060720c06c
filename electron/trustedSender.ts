import type { BrowserWindow, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { appOrigin } from './channels.ts'

/** Whether an address is one of the window's own. */
export function isOwnAddress(address: string): boolean {
  try {
    const { protocol, host } = new URL(address)
    return `${protocol}//${host}` === appOrigin
  } catch {
    return false
  }
}

/** Whether a message came from the main frame of Galley's window, while it shows Galley. */
export function isTrustedSender(window: BrowserWindow, event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  if (window.isDestroyed()) return false
  const { webContents } = window
  const frame = event.senderFrame
  return event.sender === webContents && frame !== null && frame === webContents.mainFrame && isOwnAddress(frame.url)
}
