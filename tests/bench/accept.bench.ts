import { join } from 'node:path'
import type { Page as Window } from '@playwright/test'
import { startBrowser } from './support/browser.ts'
import { type OnePageDesk, openOnePageDesk } from './support/onePageDesk.ts'
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

declare global {
  var acceptTime: Promise<number>
}

// One without a mend has but its head and a way to dismiss it.
const hasMend = (window: Window): Promise<boolean> =>
  window.evaluate(() => {
    const card = document.querySelector('#review-panel [aria-current]')?.closest('li')
    return (card?.querySelectorAll('button').length ?? 0) > 2
  })

const watchAccept = (window: Window): Promise<void> =>
  window.evaluate(() => {
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

/** Milliseconds from Enter to the end of the frame in which its finding is gone and the next one is shown. */
async function acceptOne({ window, atRest }: OnePageDesk): Promise<number> {
  if (!(await hasMend(window))) {
    await window.keyboard.press('x')
    await atRest()
  }
  await watchAccept(window)
  await window.keyboard.press('Enter')
  const time = await window.evaluate(() => globalThis.acceptTime)
  // Saved and looked through again: not while the next one is measured.
  await atRest()
  return time
}

const browser = await startBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync'])
try {
  await withFolder(async (folder) => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    for (const [number, { figure, text }] of cases.entries()) {
      const desk = await openOnePageDesk(context, join(folder, String(number)), { name: seed.name, text })
      try {
        await desk.window.locator('#review-panel [aria-current]').waitFor()
        await desk.window.keyboard.press('Alt+R')
        const times: number[] = []
        const wanted = Math.min(most, desk.findings - 5)
        while (times.length < wanted) times.push(await acceptOne(desk))
        for (const [share, name] of [
          [0.5, 'p50'],
          [0.95, 'p95'],
        ] as const)
          report({
            bench,
            figure: `accept to next finding shown ${name}, ${figure}, ${desk.findings} findings`,
            value: quantile(times, share),
            unit: 'ms',
            baseline: promised,
            bound: 1,
            runs: times.length,
          })
      } finally {
        await desk.close()
      }
    }
  })
} finally {
  await browser.close()
}
