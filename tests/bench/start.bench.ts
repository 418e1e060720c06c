import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser } from '@playwright/test'
import { root } from '../e2e/support/browserHost.ts'
import { startBrowser } from './support/browser.ts'
import { median } from './support/quantile.ts'
import { report } from './support/report.ts'
import { time } from './support/time.ts'
import { withFolder } from './support/workFolder.ts'

const bench = 'start'
const rounds = 5

async function addressOf(host: ChildProcess): Promise<string> {
  if (host.stdout === null) throw new Error('the host does not speak')
  for await (const line of createInterface({ input: host.stdout })) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line) ?? []
    if (address !== undefined) return address
  }
  throw new Error('the host gave no address')
}

/** From the command to a page that can be edited, in a browser that runs already. */
async function startGalley(browser: Browser, userData: string): Promise<number> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } })
  const window = await context.newPage()
  let host: ChildProcess | undefined
  try {
    return await time(async () => {
      host = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), '--no-open', '--user-data', userData], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      await window.goto(await addressOf(host))
      await window.locator('[contenteditable="true"] [data-block]').first().waitFor()
    })
  } finally {
    await context.close()
    if (host !== undefined) await end(host)
  }
}

async function end(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return
  const ended = once(host, 'exit')
  host.kill('SIGINT')
  await ended
}

/** The least that such a start can take: an empty program of Node, then an empty page. */
async function startNothing(browser: Browser): Promise<number> {
  const context = await browser.newContext()
  const window = await context.newPage()
  const took = await time(async () => {
    await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')
    await window.goto('data:text/html,<main contenteditable="true"><p data-block>1</p></main>')
    await window.locator('[contenteditable="true"] [data-block]').first().waitFor()
  })
  await context.close()
  return took
}

const browser = await startBrowser()
try {
  await withFolder(async (folder) => {
    const first: number[] = []
    const later: number[] = []
    const nothing: number[] = []
    for (let round = 0; round < rounds; round++) {
      const userData = join(folder, String(round))
      first.push(await startGalley(browser, userData))
      nothing.push(await startNothing(browser))
      later.push(await startGalley(browser, userData))
    }
    for (const [figure, samples] of [
      ['npm start to first editable page', later],
      ['npm start to first editable page, the very first time', first],
    ] as const)
      report({
        bench,
        figure,
        value: median(samples),
        unit: 'ms',
        baseline: median(nothing),
        bound: null,
        runs: rounds,
      })
  })
} finally {
  await browser.close()
}
