import { join } from 'node:path'
import type { Page as Window } from '@playwright/test'
import { startBrowser } from './support/browser.ts'
import { type OnePageDesk, openOnePageDesk } from './support/onePageDesk.ts'
import { quantile } from './support/quantile.ts'
import { report } from './support/report.ts'
import { cutParagraphs, longestSeed } from './support/seedPages.ts'
import { withFolder } from './support/workFolder.ts'

const bench = 'accept'
/** Within so much a person sees what was accepted. */
const promise = { unit: 'ms', baseline: 50 } as const
const runs = 20
const fewest = 5
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

/** Accepts one finding after another, and takes all of it back when few are left. */
function createReviewer({ window, atRest }: OnePageDesk) {
  let decided = 0
  const press = async (key: string) => {
    await window.keyboard.press(key)
    // Saved and looked through again: not while the next one is measured.
    await atRest()
  }
  const takeBack = async () => {
    for (; decided > 0; decided--) await press('z')
  }
  return {
    /** Milliseconds from Enter to the end of the frame in which its finding is gone and the next one is shown. */
    async acceptOne(): Promise<number> {
      if ((await window.locator('#review-panel [data-finding]').count()) <= fewest) await takeBack()
      for (; !(await hasMend(window)); decided++) await press('x')
      await watchAccept(window)
      await press('Enter')
      decided++
      return window.evaluate(() => globalThis.acceptTime)
    },
  }
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
        const reviewer = createReviewer(desk)
        const name = `${figure}, ${desk.findings} findings`
        const first = await reviewer.acceptOne()
        report({
          bench,
          figure: `the first accept of a window, ${name}`,
          value: first,
          ...promise,
          bound: null,
          runs: 1,
        })
        const times: number[] = []
        while (times.length < runs) times.push(await reviewer.acceptOne())
        for (const share of [0.5, 0.95]) {
          const value = quantile(times, share)
          report({
            bench,
            figure: `accept to next finding shown p${share * 100}, ${name}`,
            value,
            ...promise,
            bound: 1,
            runs,
          })
        }
      } finally {
        await desk.close()
      }
    }
  })
} finally {
  await browser.close()
}
