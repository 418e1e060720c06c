import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, startBrowserHost } from '../e2e/support/browserHost.ts'
import { callFrom } from '../e2e/support/callFrom.ts'
import { openPage } from '../e2e/support/desk.ts'
import type { Gold } from '../support/faultyPages/gold.ts'
import { readMends } from './effort/mends.ts'
import { mendPlainText } from './effort/plainText.ts'
import { reviewPage } from './effort/reviewPage.ts'
import { importPaths, openBackend } from './support/backend.ts'
import { startBrowser } from './support/browser.ts'
import { report } from './support/report.ts'
import { withFolder } from './support/workFolder.ts'

const bench = 'effort'
const seeds = join(root, 'seeds')
const golden = join(root, 'tests', 'gold')
const shares = [
  { share: 'structure', figure: 'keys and clicks for structure and style', bound: 0.1 },
  { share: 'characters', figure: 'keys, clicks and characters for character errors', bound: 0.7 },
] as const

const pages = readdirSync(golden)
  .filter((file) => file.endsWith('.gold.json'))
  .toSorted()
  .map((file) => {
    const gold: Gold = JSON.parse(readFileSync(join(golden, file), 'utf8'))
    const source = readFileSync(join(seeds, gold.page), 'utf8')
    return { name: gold.page, source, mends: readMends(gold, source) }
  })

async function makeCorpus(folder: string): Promise<void> {
  const backend = await openBackend(join(folder, 'user'))
  await backend.handlers['settings-change']({ settings: { author: '校对员', language: 'zh' } })
  await backend.handlers['corpus-create']({ path: join(folder, 'corpus'), title: 'bench' })
  await importPaths(backend, seeds)
  await backend.close()
}

const browser = await startBrowser()
try {
  await withFolder(async (folder) => {
    await makeCorpus(folder)
    const host = await startBrowserHost([join(folder, 'corpus'), '--user-data', join(folder, 'user')])
    // As high as the longest review: of a long one only what is in view is drawn, and rows are counted here.
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 4000 } })
    const galley = { structure: 0, characters: 0 }
    const plain = { structure: 0, characters: 0 }
    try {
      const window = await context.newPage()
      await window.goto(host.address)
      for (const { name, source, mends } of pages) {
        const bare = await context.newPage()
        const baseline = await mendPlainText(bare, mends, source)
        await bare.close()
        await openPage(window, name)
        const { pages: listed } = await callFrom(window, 'corpus-read', {})
        const id = listed.find((page) => page.name === name)?.id ?? ''
        const { counts, wrong } = await reviewPage(window, id, source, mends)
        if (wrong !== '') {
          console.error(`${name} is not what gold makes of it:\n${wrong}`)
          process.exitCode = 1
        }
        for (const { share } of shares) {
          galley[share] += counts[share]
          plain[share] += baseline[share]
        }
        console.error(`${name}: ${JSON.stringify(counts)} instead of ${JSON.stringify(baseline)}`)
      }
    } finally {
      await host.stop()
    }
    for (const { share, figure, bound } of shares)
      report({
        bench,
        figure,
        value: galley[share],
        unit: 'keys',
        baseline: plain[share],
        bound,
        runs: pages.length,
      })
  })
} finally {
  await browser.close()
}
