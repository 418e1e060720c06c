import { EventEmitter } from 'node:events'

/**
 * What Galley uses of Electron's module, without Electron: windows that record their options, and messages
 * that cross by structured clone as they do between processes. Stands for one main and one window process.
 */
type Handler = (event: unknown, ...args: unknown[]) => unknown

export class WebContents extends EventEmitter {
  readonly mainFrame = { url: '' }
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null
  readonly sent: { channel: string; args: unknown[] }[] = []
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler
  }
  send(channel: string, ...args: unknown[]): void {
    this.sent.push({ channel, args })
    ipcRenderer.emit(channel, {}, ...structuredClone(args))
  }
  reload(): void {}
  pasted = 0
  paste(): void {
    this.pasted += 1
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  destroyed = false
  shown = false
  constructor(readonly options: Record<string, unknown> & { webPreferences?: Record<string, unknown> }) {
    super()
    world.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url
    this.emit('ready-to-show')
  }
  show(): void {
    this.shown = true
  }
  focus(): void {}
  restore(): void {}
  isMinimized = () => false
  maximized = false
  maximize = () => {
    this.maximized = true
  }
  isMaximized = () => this.maximized
  bounds = { x: 40, y: 30, width: 1000, height: 700 }
  getNormalBounds = () => this.bounds
  isDestroyed = () => this.destroyed
  close(): void {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (prevented) return
    this.destroyed = true
    this.emit('closed')
    app.emit('window-all-closed')
  }
}

class App extends EventEmitter {
  readonly paths = new Map<string, string>()
  readonly calls: string[] = []
  exitCode: number | null = null
  isPackaged = false
  whenReady = async () => {}
  enableSandbox = () => void this.calls.push('enableSandbox')
  requestSingleInstanceLock = () => this.calls.push('requestSingleInstanceLock') > 0
  setPath = (name: string, path: string) => void this.paths.set(name, path)
  getLocale = () => 'en-GB'
  getPreferredSystemLanguages = () => ['zh-Hans-CN']
  exit = (code: number) => {
    this.exitCode = code
    this.emit('exited')
  }
  quit(): void {
    let prevented = false
    this.emit('will-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) this.exit(0)
  }
}

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>()
  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`second handler for ${channel}`)
    this.handlers.set(channel, handler)
  }
  removeHandler = (channel: string) => void this.handlers.delete(channel)
}

class IpcRenderer extends EventEmitter {
  private event() {
    const { webContents } = world.windows.at(-1) as BrowserWindow
    return { sender: webContents, senderFrame: webContents.mainFrame }
  }
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = ipcMain.handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler(this.event(), ...structuredClone(args)))
  }
  send(channel: string, ...args: unknown[]): void {
    ipcMain.emit(channel, this.event(), ...structuredClone(args))
  }
}

type Answer = (allowed: boolean) => void
export class Session extends EventEmitter {
  permissionRequest: ((contents: unknown, permission: string, answer: Answer) => void) | null = null
  permissionCheck: ((...args: unknown[]) => boolean) | null = null
  devicePermission: ((details: unknown) => boolean) | null = null
  setPermissionRequestHandler = (handler: Session['permissionRequest']) => {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler = (handler: Session['permissionCheck']) => {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler = (handler: Session['devicePermission']) => {
    this.devicePermission = handler
  }
}

/** What the program did with Electron, for tests to look at, and what dialogs answer. */
export const world = {
  windows: [] as BrowserWindow[],
  exposed: {} as Record<string, unknown>,
  menu: [] as { id?: string; role?: string; label?: string; submenu?: unknown }[],
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  opened: [] as string[],
  revealed: [] as string[],
  errors: [] as string[],
  openDialog: { canceled: true, filePaths: [] as string[] },
  messageBox: { response: 0, asked: 0 },
}

export const app = new App()
export const ipcMain = new IpcMain()
export const ipcRenderer = new IpcRenderer()
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }
export const nativeTheme = { shouldUseDarkColors: false }
export const session = { defaultSession: new Session() }
export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => {
    world.exposed[name] = api
  },
}
export const webUtils = { getPathForFile: (file: { path?: string }) => file.path ?? '' }
export const shell = {
  openExternal: async (url: string) => void world.opened.push(url),
  showItemInFolder: (path: string) => void world.revealed.push(path),
}
export const dialog = {
  showErrorBox: (_title: string, text: string) => void world.errors.push(text),
  showOpenDialog: async () => world.openDialog,
  showMessageBox: async () => {
    world.messageBox.asked += 1
    return { response: world.messageBox.response }
  },
}
export const Menu = {
  buildFromTemplate: <T>(template: T) => template,
  setApplicationMenu: (menu: typeof world.menu) => {
    world.menu = menu
  },
}
export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof world.schemes) => void world.schemes.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
    void world.protocols.set(scheme, handler),
}
