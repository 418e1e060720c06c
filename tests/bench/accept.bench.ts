import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page as Window } from '@playwright/test'
import { startBrowserHost } from '../e2e/support/browserHost.ts'
import { importPaths, openBackend } from './support/backend.ts'
import { startBrowser } from './support/browser.ts'
import { quantile } from './support/quantile.ts'
import { report } from './support/report.ts'
import { cutParagraphs, longestSeed } from './support/seedPages.ts'
import { withFolder } from './support/workFolder.ts'

const bench = 'accept'
/** Milliseconds within which a person sees what was accepted. */
const promised = 50
const most = 20
const seed = longestSeed()
const cases = [
  { figure: 'longest seed page', text: seed.text },
  { figure: 'longest seed page cut into lines', text: cutParagraphs(seed.text, 24) },
]

async function makeCorpus(folder: string, text: string): Promise<void> {
  const file = join(folder, seed.name)
  await writeFile(file, text)
  const backend = await openBackend(join(folder, 'user'))
  await backend.handlers['settings-change']({ settings: { author: '校对员' } })
  await backend.handlers['corpus-create']({ path: join(folder, 'corpus'), title: 'bench' })
  await importPaths(backend, file)
  await backend.close()
}

/** Milliseconds from Enter to the end of the frame in which its finding is gone and the next one is shown. */
async function acceptOne(window: Window): Promise<number> {
  // One without a mend has but its head and a way to dismiss it.
  const hasMend = () =>
    window.evaluate(() => {
      const card = document.querySelector('#review-panel [aria-current]')?.closest('li')
      return (card?.querySelectorAll('button').length ?? 0) > 2
    })
  if (!(await hasMend())) {
    await window.keyboard.press('x')
    await window.waitForTimeout(1200)
  }
  await window.evaluate(() => {
    const current = () => document.querySelector<HTMLElement>('#review-panel [aria-current]')?.dataset.finding
    const before = current()
    globalThis.acceptTime = new Promise((done) =>
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const look = () => {
            const now = current()
            if (now === before || document.querySelector(`[data-finding="${before}"]`) !== null)
              return requestAnimationFrame(look)
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => done(performance.now() - timeStamp)
            return port2.postMessage(null)
          }
          requestAnimationFrame(look)
        },
        { capture: true, once: true },
      ),
    )
  })
  await window.keyboard.press('Enter')
  const time = await window.evaluate(() => globalThis.acceptTime)
  // Saved and looked through again: not while the next one is measured.
  await window.waitForTimeout(1200)
  return time
}

declare global {
  var acceptTime: Promise<number>
}

const browser = await startBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync'])
try {
  for (const { figure, text } of cases)
    await withFolder(async (folder) => {
      await makeCorpus(folder, text)
      const host = await startBrowserHost([join(folder, 'corpus'), '--user-data', join(folder, 'user')])
      try {
        const window = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
        await window.goto(host.address)
        await window.locator('#review-panel [aria-current]').waitFor()
        await window.keyboard.press('Alt+R')
        const rows = await window.locator('#review-panel [data-finding]').count()
        const times: number[] = []
        const wanted = Math.min(most, rows - 5)
        while (times.length < wanted) times.push(await acceptOne(window))
        for (const [share, name] of [
          [0.5, 'p50'],
          [0.95, 'p95'],
        ] as const)
          report({
            bench,
            figure: `accept to next finding shown ${name}, ${figure}, ${rows} findings`,
            value: quantile(times, share),
            unit: 'ms',
            baseline: promised,
            bound: 1,
            runs: times.length,
          })
        await window.close()
      } finally {
        await host.stop()
      }
    })
} finally {
  await browser.close()
}
