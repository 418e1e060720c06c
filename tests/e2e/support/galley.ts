import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import type { CallArgs, CallName, CallResult } from '../../../shared/contract/calls.ts'
import { type BrowserHost, root, startBrowserHost } from './browserHost.ts'
import { callFrom } from './callFrom.ts'
import { madeLocale, madeSample } from './madeSample.ts'
import { browserArgs, findTarget } from './target.ts'

export { expect }

/** True where the specs run on the desktop, whose own dialogs no test can reach. */
export const isDesktop = findTarget()?.kind === 'electron'

/** Galley as a person has it: one window on a fresh sample corpus of its own. */
export interface Galley {
  readonly window: Page
  /** A folder of this test alone. */
  readonly folder: string
  /** Process id of the host. */
  readonly pid: number
  /** The host's process: killed, it writes nothing more. */
  kill(): Promise<void>
  /** Starts the program again on the same data, after `kill` or by ending it well; `window` is the new one. */
  restart(args?: readonly string[]): Promise<void>
  /** Makes a call of the contract from the window, past its interface. */
  call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>>
}

export interface GalleyOptions {
  /** The name that revisions carry; empty leaves it for Galley to ask. */
  author: string
  /** More arguments at the first start, such as a corpus. */
  startWith: readonly string[]
  /** Whether the first start has to make the sample corpus; it finds a fresh copy of one otherwise. */
  veryFirst: boolean
}

interface Running {
  readonly window: Page
  readonly pid: number
  kill(): Promise<void>
  stop(): Promise<void>
}

/** What the host takes for the system's language. */
const localeEnv = (locale: string) => ({ LC_ALL: `${locale.replace('-', '_')}.UTF-8` })

async function startElectron(program: string, args: readonly string[], locale: string): Promise<Running> {
  const noSandbox = browserArgs.filter((arg) => arg === '--no-sandbox')
  const app: ElectronApplication = await _electron.launch({
    executablePath: program,
    args: [resolve(root, 'out/main/main.js'), ...args, `--lang=${locale}`, ...noSandbox],
    env: { ...process.env, ...localeEnv(locale) } as Record<string, string>,
  })
  return {
    window: await app.firstWindow(),
    pid: app.process().pid ?? 0,
    kill: async () => {
      const gone = app.waitForEvent('close')
      app.process().kill('SIGKILL')
      await gone
    },
    stop: () => app.close(),
  }
}

async function startInBrowser(window: Page, args: readonly string[], locale: string): Promise<Running> {
  const host: BrowserHost = await startBrowserHost(args, localeEnv(locale))
  await window.goto(host.address)
  return {
    window,
    pid: host.pid,
    kill: () => host.kill(),
    stop: async () => {
      await host.stop()
    },
  }
}

interface Wanted extends GalleyOptions {
  readonly locale: string | undefined
}

async function runGalley(
  { author, startWith, veryFirst, locale = madeLocale }: Wanted,
  newWindow: () => Promise<Page>,
  use: (galley: Galley) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-e2e-'))
  const target = findTarget()
  const userData = ['--user-data', join(folder, 'user')]
  const sample = veryFirst || locale !== madeLocale ? null : madeSample()
  if (sample !== null) await cp(sample, join(folder, 'user', 'sample'), { recursive: true, preserveTimestamps: true })
  const begin = async (args: readonly string[], window?: Page) =>
    target?.kind === 'electron'
      ? startElectron(target.program, [...userData, ...args], locale)
      : startInBrowser(window ?? (await newWindow()), [...userData, ...args], locale)
  let running = await begin(startWith)
  let killed = false
  const galley: Galley = {
    folder,
    get window() {
      return running.window
    },
    get pid() {
      return running.pid
    },
    async kill() {
      killed = true
      await running.kill()
    },
    async restart(args = []) {
      if (!killed) await running.stop()
      killed = false
      running = await begin(args, running.window)
    },
    call: (name, args) => callFrom(running.window, name, args),
  }
  if (author !== '') await galley.call('settings-change', { settings: { author } })
  await use(galley)
  if (!killed) await running.stop()
  await rm(folder, { recursive: true, force: true })
}

const noBrowser = () => Promise.reject(new Error('the desktop has windows of its own'))

export const test = base.extend<GalleyOptions & { galley: Galley }>({
  author: ['校对员', { option: true }],
  startWith: [[], { option: true }],
  veryFirst: [false, { option: true }],
  // What a fixture names it gets: on the desktop no browser is to be started, and none may be there.
  galley: isDesktop
    ? ({ author, startWith, veryFirst, locale }, use) =>
        runGalley({ author, startWith, veryFirst, locale }, noBrowser, use)
    : ({ author, startWith, veryFirst, locale, context }, use) =>
        runGalley({ author, startWith, veryFirst, locale }, () => context.newPage(), use),
})
