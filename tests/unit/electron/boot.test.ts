import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ensureBuilt } from '../../../scripts/ensureBuilt.mjs'
import type { GalleyBridge } from '../../../shared/contract/bridge.ts'
import type { Corpus } from '../../../shared/contract/records.ts'
import * as electron from '../../support/electronStandIn.ts'
import { until } from '../../support/until.ts'

vi.mock('electron', () => import('../../support/electronStandIn.ts'))

const { app, BrowserWindow, ipcMain, session, world } = electron
const out = resolve(import.meta.dirname, '../../../out')
let userData: string
let window: electron.BrowserWindow
const bridge = () => world.exposed.galley as GalleyBridge

/** The preload as the sandbox runs it: one script that can require `electron` and nothing else. */
async function runPreload(): Promise<string[]> {
  const required: string[] = []
  const require = (name: string) => {
    required.push(name)
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return electron
  }
  const module = { exports: {} }
  const script = await readFile(join(out, 'preload', 'preload.cjs'), 'utf8')
  runInNewContext(script, { require, module, exports: module.exports })
  return required
}

beforeAll(async () => {
  await ensureBuilt()
  userData = await mkdtemp(join(tmpdir(), 'galley-boot-'))
  process.argv = [process.execPath, '--inspect=0', resolve(out, '..'), `--user-data=${userData}`]
  await import(pathToFileURL(join(out, 'main', 'main.js')).href)
  await until(() => world.windows[0]?.shown === true && world.menu.length > 0)
  window = world.windows[0] as electron.BrowserWindow
}, 300_000)

afterAll(async () => {
  window.close()
  app.quit()
  await until(() => app.exitCode !== null)
  const kept = JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8'))
  expect(JSON.stringify(kept)).toContain(JSON.stringify({ ...window.bounds, maximized: false }))
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal)
  await rm(userData, { recursive: true, force: true })
})

describe('the built desktop', () => {
  test('opens one window, isolated, sandboxed and without Node', () => {
    expect(world.windows.length).toBe(1)
    expect(app.calls).toEqual(['enableSandbox', 'requestSingleInstanceLock'])
    const { webPreferences } = window.options
    expect(webPreferences).toMatchObject({
      preload: join(out, 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    })
    expect(window.webContents.mainFrame.url).toBe('galley://app/')
    expect(app.paths.get('userData')).toBe(userData)
  })

  test('serves the window under its own scheme, with the policy, and nothing beside it', async () => {
    expect(world.schemes).toMatchObject([{ scheme: 'galley', privileges: { standard: true, secure: true } }])
    expect(world.schemes[0]?.privileges.bypassCSP ?? false).toBe(false)
    const ask = (address: string) => world.protocols.get('galley')!(new Request(address))
    const index = await ask('galley://app/')
    const html = await index.text()
    expect(html).toContain('<div id="root">')
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=/)
    expect(index.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*script-src 'self';/)
    const [, script] = /src="\.?(\/[^"]+)"/.exec(html) ?? []
    expect((await ask(`galley://app${script}`)).headers.get('Content-Type')).toContain('javascript')
    for (const address of ['galley://evil/', 'galley://app/%2e%2e/main/main.js', 'galley://app/..%2fmain%2fmain.js'])
      expect((await ask(address)).status).toBeGreaterThanOrEqual(400)
  })

  test('denies every permission and every download', () => {
    const { defaultSession } = session
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fullscreen',
      'openExternal',
    ]) {
      const answers: boolean[] = []
      defaultSession.permissionRequest?.(window.webContents, permission, (allowed) => answers.push(allowed))
      expect(answers).toEqual([false])
      expect(defaultSession.permissionCheck?.(window.webContents, permission)).toBe(false)
    }
    expect(defaultSession.devicePermission?.({})).toBe(false)
    expect(defaultSession.listenerCount('will-download')).toBe(1)
  })

  test('stays on its own page and opens no other window', () => {
    const prevented = (event: string, details: object) => {
      let stopped = false
      window.webContents.emit(event, { ...details, preventDefault: () => (stopped = true) })
      return stopped
    }
    for (const url of ['https://evil.example/', 'file:///etc/passwd', 'javascript:1', 'galley://evil/']) {
      expect(prevented('will-navigate', { url })).toBe(true)
      expect(prevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true)
      expect(window.webContents.windowOpenHandler?.({ url })).toEqual({ action: 'deny' })
    }
    expect(prevented('will-frame-navigate', { url: 'galley://app/', isMainFrame: false })).toBe(true)
    expect(prevented('will-redirect', { url: 'galley://app/' })).toBe(true)
    expect(prevented('will-attach-webview', {})).toBe(true)
    expect(prevented('will-navigate', { url: 'galley://app/' })).toBe(false)
    expect(world.opened).toEqual([])
    expect(window.webContents.windowOpenHandler?.({ url: 'https://www.w3.org/TR/skos-reference/' })).toEqual({
      action: 'deny',
    })
    expect(world.opened).toEqual(['https://www.w3.org/TR/skos-reference/'])
  })

  test('lends the window one bridge, from a preload that needs nothing but Electron', async () => {
    expect(new Set(await runPreload())).toEqual(new Set(['electron']))
    expect(Object.keys(world.exposed)).toEqual(['galley'])
    expect(Object.values(bridge()).every((value) => typeof value === 'function')).toBe(true)
  })

  test('answers calls from the sample corpus and sends events', async () => {
    const answer = (await bridge().call('corpus-read', {})) as { ok: true; value: Corpus }
    expect(answer).toMatchObject({ ok: true })
    expect(answer.value.pages.length).toBe(5)
    const seen: string[] = []
    const remove = bridge().onEvent(({ event }) => seen.push(event))
    await bridge().call('settings-change', { settings: { language: 'en' } })
    await until(() => seen.includes('settingsChanged'))
    remove()
  })

  test('refuses a call from another window', async () => {
    const other = new BrowserWindow({})
    const event = { sender: other.webContents, senderFrame: other.webContents.mainFrame }
    expect(await ipcMain.handlers.get('galley:call')?.(event, 'app-hello', {})).toMatchObject({
      error: { code: 'badSender' },
    })
    world.windows.pop()
  })

  test('has a menu in the language of the settings that gives commands to the window', async () => {
    await bridge().call('settings-change', { settings: { language: 'zh' } })
    await until(() => world.menu.some(({ label }) => label === '文件'))
    const commands: string[] = []
    const remove = bridge().onCommand((command) => commands.push(command))
    const block = world.menu.find(({ id }) => id === 'block')
    const items = block?.submenu as { id: string; click(): void }[]
    items.find(({ id }) => id === 'block.joinNext')!.click()
    expect(commands).toEqual(['block.joinNext'])
    remove()
  })

  test('asks for files and folders with native dialogs', async () => {
    expect(await bridge().chooseFiles('text')).toEqual([])
    expect(await bridge().chooseFolder('corpus')).toBeNull()
    world.openDialog = { canceled: false, filePaths: ['/a.txt', '/b.txt'] }
    expect(await bridge().chooseFiles('text')).toEqual(['/a.txt', '/b.txt'])
    expect(await bridge().chooseFolder('corpus')).toBe('/a.txt')
    expect(await bridge().chooseFiles('anything' as 'text')).toEqual([])
    await bridge().revealInFolder('/a.txt')
    await bridge().revealInFolder('relative')
    expect(world.revealed).toEqual(['/a.txt'])
  })

  test('opens the corpus of a second start in the window that is there', async () => {
    app.emit('second-instance', {}, [], '', { path: join(userData, 'nothing') })
    await until(() => world.errors.length === 1)
    expect(world.errors[0]).toContain(join(userData, 'nothing'))
    expect(world.windows.length).toBe(1)
  })
})
