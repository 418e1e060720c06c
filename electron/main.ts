import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, dialog, Menu } from 'electron'
import type { Backend } from '../backend/backend.ts'
import { createBackend } from '../backend/createBackend.ts'
import { errorData } from '../backend/errorData.ts'
import { hostOptions } from '../backend/hosting/hostOptions.ts'
import { openAtStart } from '../backend/hosting/openAtStart.ts'
import { programVersion } from '../backend/hosting/programVersion.ts'
import { makeFolder } from '../backend/storage/makeFolder.ts'
import type { ErrorData } from '../shared/contract/error.ts'
import { keyMapOf } from '../shared/contract/ownKeys.ts'
import type { Settings } from '../shared/contract/records.ts'
import { languageOf } from '../shared/messages/messages.ts'
import { createTranslator } from '../shared/messages/translator.ts'
import { registerScheme, serveWindow } from './appProtocol.ts'
import { appOrigin, channels } from './channels.ts'
import { guardClosing } from './closeGuard.ts'
import { createWindow } from './createWindow.ts'
import { createDialogs } from './dialogs.ts'
import { registerIpc } from './ipc.ts'
import { lockDown } from './lockdown.ts'
import { menuTemplate } from './menu.ts'
import { reviveWindow } from './reviveWindow.ts'
import { showTextMenus } from './textMenu.ts'
import { placeOf } from './windowPlace.ts'

// This file is built to out/main/main.js.
const at = (path: string) => new URL(path, import.meta.url)
const pathAt = (path: string) => fileURLToPath(at(path))

/** Unpackaged, switches of Electron's own and the program's folder come first. */
function ownArguments(): string[] {
  const args = process.argv.slice(1)
  return app.isPackaged ? args : args.slice(args.findIndex((argument) => !argument.startsWith('-')) + 1)
}

const options = hostOptions(ownArguments())
const systemLocale = () => app.getPreferredSystemLanguages()[0] ?? app.getLocale()

let translator = createTranslator('en')
const translate = () => translator.t
const explain = ({ code, params }: ErrorData) => dialog.showErrorBox('Galley', translate()(`errors:${code}`, params))

let placeKept: Promise<unknown> = Promise.resolve()

async function openWindow(backend: Backend): Promise<void> {
  const hello = await backend.handlers['app-hello']({})
  const window = createWindow(pathAt('../preload/preload.cjs'), hello.settings.window)
  const guard = guardClosing(window, translate)
  showTextMenus(window, translate)
  const release = registerIpc({
    backend,
    window,
    dialogs: createDialogs(window, translate),
    onUnsaved: guard.setUnsaved,
  })
  let keys = keyMapOf(hello.keys.keys)
  const showMenu = () => {
    const run = (command: string) => window.webContents.send(channels.command, command)
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(translator.t, run, keys)))
  }
  const speak = ({ language }: Settings) => {
    translator = createTranslator(language === 'system' ? languageOf(systemLocale()) : language)
    showMenu()
  }
  const removeSpeech = backend.onEvent((event) => {
    if (event.event === 'settingsChanged') speak(event.settings)
    if (event.event !== 'keysChanged') return
    keys = keyMapOf(event.keys.keys)
    showMenu()
  })
  speak(hello.settings)

  window.on('close', () => {
    const kept = backend.handlers['settings-change']({ settings: { window: placeOf(window) } })
    // A place that cannot be kept is no reason to bother anybody.
    placeKept = kept.catch(() => undefined)
  })
  window.on('closed', () => {
    removeSpeech()
    release()
  })
  reviveWindow(window, (detail) => explain({ code: 'internal', params: { detail } }))
  app.on('second-instance', async (_event, _args, _folder, asked) => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
    const { path } = asked as { readonly path: string | null }
    const problem = path === null ? null : await openAtStart(backend, path)
    if (problem !== null) explain(problem)
  })
  void window.loadURL(`${appOrigin}/`)
}

async function start(): Promise<void> {
  await app.whenReady()
  const backend = await createBackend({
    host: 'electron',
    version: programVersion(at('../../package.json')),
    locale: systemLocale(),
    userData: options.userData,
    seeds: pathAt('../../seeds'),
    worker: at('worker.js'),
  })
  let closing = false
  app.on('will-quit', (event) => {
    // Held back however often it is asked for: only a closed backend may end.
    event.preventDefault()
    if (closing) return
    closing = true
    void placeKept.then(backend.close).then(
      () => app.exit(0),
      (error: unknown) => {
        explain(errorData(error))
        app.exit(1)
      },
    )
  })
  lockDown()
  serveWindow(backend, pathAt('../renderer'))
  await openAtStart(backend, options.path)
  await openWindow(backend)
}

registerScheme()
app.enableSandbox()
await makeFolder(join(options.userData, 'window'))
app.setPath('userData', options.userData)
app.setPath('sessionData', join(options.userData, 'window'))
app.on('window-all-closed', () => app.quit())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())

if (app.requestSingleInstanceLock({ path: options.path })) {
  start().catch((error: unknown) => {
    explain(errorData(error))
    app.exit(1)
  })
} else app.quit()
