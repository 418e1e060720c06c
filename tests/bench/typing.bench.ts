import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page as Window } from '@playwright/test'
import { blocksOf } from '../../shared/page/find.ts'
import { type BrowserHost, startBrowserHost } from '../e2e/support/browserHost.ts'
import { barePage, buildBareEditor } from './bare/build.ts'
import { importPaths, openBackend } from './support/backend.ts'
import { startBrowser } from './support/browser.ts'
import { enterLongestText, typeKeys, watchKeys } from './support/keyTimes.ts'
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

/** A corpus with this page alone, and its blocks' texts. */
async function makeCorpus(folder: string, { text, findings }: Case): Promise<readonly string[]> {
  const file = join(folder, seed.name)
  await writeFile(file, text)
  const backend = await openBackend(join(folder, 'user'))
  await backend.handlers['settings-change']({ settings: { author: '校对员' } })
  await backend.handlers['corpus-create']({ path: join(folder, 'corpus'), title: 'bench' })
  await importPaths(backend, file)
  const { pages } = await backend.handlers['corpus-read']({})
  const id = pages[0]?.id ?? ''
  const found = await backend.handlers['page-list-findings']({ page: id })
  if (found.findings.length < findings) throw new Error(`only ${found.findings.length} findings`)
  const { page } = await backend.handlers['page-read']({ page: id })
  await backend.close()
  return [...blocksOf(page)].map((block) => block.text)
}

async function openBare(context: BrowserContext, script: string, paragraphs: readonly string[]): Promise<Window> {
  const window = await context.newPage()
  await window.setContent(barePage)
  await window.addScriptTag({ path: script })
  await window.evaluate((texts) => globalThis.showParagraphs(texts), paragraphs)
  return window
}

async function openGalley(context: BrowserContext, host: BrowserHost): Promise<Window> {
  const window = await context.newPage()
  await window.goto(host.address)
  await window.locator('[contenteditable="true"] [data-block]').first().waitFor()
  return window
}

async function typeRound(window: Window): Promise<number[]> {
  await window.bringToFront()
  const times = await typeKeys(window, keys)
  // Galley saves after half a second; not while the other one is measured.
  await window.waitForTimeout(1000)
  return times
}

async function measure(context: BrowserContext, folder: string, script: string, one: Case): Promise<void> {
  const paragraphs = await makeCorpus(folder, one)
  const host = await startBrowserHost([join(folder, 'corpus'), '--user-data', join(folder, 'user')])
  try {
    const windows = { galley: await openGalley(context, host), bare: await openBare(context, script, paragraphs) }
    const times = { galley: [] as number[], bare: [] as number[] }
    for (const window of [windows.galley, windows.bare]) {
      await window.bringToFront()
      await watchKeys(window)
      await enterLongestText(window)
      await typeRound(window)
    }
    for (let round = 0; round < rounds; round++) {
      times.galley.push(...(await typeRound(windows.galley)))
      times.bare.push(...(await typeRound(windows.bare)))
    }
    for (const window of [windows.galley, windows.bare]) {
      const typed = await window.locator('[contenteditable="true"]').textContent()
      if (!typed?.includes('proofs read and set right')) throw new Error('what was typed is not there')
      await window.close()
    }
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
    await host.stop()
  }
}

const browser = await startBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync'])
try {
  await withFolder(async (folder) => {
    const script = await buildBareEditor(join(folder, 'bare'))
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    for (const [number, one] of cases.entries()) {
      const own = join(folder, String(number))
      await mkdir(own)
      await measure(context, own, script, one)
    }
  })
} finally {
  await browser.close()
}
