import { BrowserWindow, nativeTheme } from 'electron'
import { isOnScreen, type WindowPlace } from './windowPlace.ts'

/** A window that holds Galley and nothing else: isolated, sandboxed, without Node. */
export function createWindow(preload: string, last: WindowPlace | null): BrowserWindow {
  const place = last !== null && isOnScreen(last) ? last : null
  const window = new BrowserWindow({
    width: place?.width ?? 1440,
    height: place?.height ?? 900,
    ...(place !== null && { x: place.x, y: place.y }),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Galley',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1d1c1a' : '#e9e6df',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (place?.maximized === true) window.maximize()
    window.show()
  })
  return window
}
