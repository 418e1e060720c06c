import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page as Window } from '@playwright/test'
import { blocksOf } from '../../../shared/page/find.ts'
import { startBrowserHost } from '../../e2e/support/browserHost.ts'
import { callFrom } from '../../e2e/support/callFrom.ts'
import { importPaths, openBackend } from './backend.ts'

/** Galley in a window, with a corpus of one page on the desk. */
export interface OnePageDesk {
  readonly window: Window
  /** Texts of the page's blocks as they were imported. */
  readonly texts: readonly string[]
  /** How many findings it was imported with. */
  readonly findings: number
  /** Resolves when what was edited is saved, looked through and drawn, and nothing of it is left to do. */
  atRest(): Promise<void>
  close(): Promise<void>
}

async function makeCorpus(folder: string, { name, text }: Seed): Promise<Pick<OnePageDesk, 'texts' | 'findings'>> {
  const file = join(folder, name)
  await writeFile(file, text)
  const backend = await openBackend(join(folder, 'user'))
  await backend.handlers['settings-change']({ settings: { author: '校对员' } })
  await backend.handlers['corpus-create']({ path: join(folder, 'corpus'), title: 'bench' })
  await importPaths(backend, file)
  const { pages } = await backend.handlers['corpus-read']({})
  const id = pages[0]?.id ?? ''
  const { findings } = await backend.handlers['page-list-findings']({ page: id })
  const { page } = await backend.handlers['page-read']({ page: id })
  await backend.close()
  return { texts: [...blocksOf(page)].map((block) => block.text), findings: findings.length }
}

const drawn = (window: Window): Promise<unknown> =>
  window.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))))

async function atRest(window: Window): Promise<void> {
  await drawn(window)
  await window.locator('[data-saving="saved"]').waitFor({ state: 'attached' })
  const { pages } = await callFrom(window, 'corpus-read', {})
  // Answered once the page as it is now has been looked through.
  await callFrom(window, 'page-list-findings', { page: pages[0]?.id ?? '' })
  await drawn(window)
}

interface Seed {
  readonly name: string
  readonly text: string
}

/** Imports the text as the only page of a corpus in the folder, and opens it. */
export async function openOnePageDesk(context: BrowserContext, folder: string, seed: Seed): Promise<OnePageDesk> {
  await mkdir(folder, { recursive: true })
  const imported = await makeCorpus(folder, seed)
  const host = await startBrowserHost([join(folder, 'corpus'), '--user-data', join(folder, 'user')])
  const window = await context.newPage()
  await window.goto(host.address)
  await window.locator('[contenteditable="true"] [data-block]').first().waitFor()
  return {
    ...imported,
    window,
    atRest: () => atRest(window),
    async close() {
      await window.close()
      await host.stop()
    },
  }
}
