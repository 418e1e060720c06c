import { join } from 'node:path'
import type { BrowserContext, Page as Window } from '@playwright/test'
import { barePage, buildBareEditor } from './bare/build.ts'
import { startBrowser } from './support/browser.ts'
import { enterLongestText, longestText, typeKeys, watchKeys } from './support/keyTimes.ts'
import { type OnePageDesk, openOnePageDesk } from './support/onePageDesk.ts'
import { quantile } from './support/quantile.ts'
import { report } from './support/report.ts'
import { cutParagraphs, longestSeed } from './support/seedPages.ts'
import { withFolder } from './support/workFolder.ts'

const bench = 'typing'
const rounds = 6
const keys = 40

interface Case {
  readonly figure: string
  readonly bound: number
  readonly text: string
  /** The page must have so many. */
  readonly findings: number
}

const seed = longestSeed()
const cases: readonly Case[] = [
  { figure: 'longest seed page', bound: 1.15, text: seed.text, findings: 0 },
  { figure: 'page with 200 findings', bound: 1.4, text: cutParagraphs(seed.text, 24), findings: 200 },
]

type Typed = Pick<OnePageDesk, 'window' | 'atRest'>

async function openBare(context: BrowserContext, script: string, paragraphs: readonly string[]): Promise<Window> {
  const window = await context.newPage()
  await window.setContent(barePage)
  await window.addScriptTag({ path: script })
  await window.evaluate((texts) => globalThis.showParagraphs(texts), paragraphs)
  return window
}

async function typeRound({ window, atRest }: Typed): Promise<number[]> {
  await window.bringToFront()
  const times = await typeKeys(window, keys)
  // Galley saves after half a second; not while the other one is measured.
  await atRest()
  return times
}

async function measure(context: BrowserContext, folder: string, script: string, one: Case): Promise<void> {
  const desk = await openOnePageDesk(context, folder, { name: seed.name, text: one.text })
  try {
    // Measured with the review beside the sheet, as it is read.
    await desk.window.locator('aside [data-finding]').first().waitFor()
    if (desk.findings < one.findings) throw new Error(`only ${desk.findings} findings`)
    const bare: Typed = { window: await openBare(context, script, desk.texts), atRest: async () => undefined }
    const times = { galley: [] as number[], bare: [] as number[] }
    for (const typed of [desk, bare]) {
      await typed.window.bringToFront()
      await watchKeys(typed.window)
      await enterLongestText(typed.window)
      await typeRound(typed)
    }
    for (let round = 0; round < rounds; round++) {
      times.galley.push(...(await typeRound(desk)))
      times.bare.push(...(await typeRound(bare)))
    }
    for (const { window } of [desk, bare]) {
      if (!(await longestText(window)).includes('proofs read and set right'))
        throw new Error('what was typed is not there')
    }
    await bare.window.close()
    for (const [share, name] of [
      [0.5, 'p50'],
      [0.95, 'p95'],
    ] as const)
      report({
        bench,
        figure: `key to painted frame ${name}, ${one.figure}`,
        value: quantile(times.galley, share),
        unit: 'ms',
        baseline: quantile(times.bare, share),
        bound: one.bound,
        runs: times.galley.length,
      })
  } finally {
    await desk.close()
  }
}

const browser = await startBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync'])
try {
  await withFolder(async (folder) => {
    const script = await buildBareEditor(join(folder, 'bare'))
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    for (const [number, one] of cases.entries()) {
      await measure(context, join(folder, String(number)), script, one)
    }
  })
} finally {
  await browser.close()
}
