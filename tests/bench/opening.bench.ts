import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../e2e/support/browserHost.ts'
import { largeCorpus, largeCorpusPages } from './support/largeCorpus.ts'
import { median } from './support/quantile.ts'
import { report } from './support/report.ts'
import { withFolder } from './support/workFolder.ts'

const bench = 'opening'
const bound = 2
const rounds = 7
const run = promisify(execFile)
const program = join(root, 'node_modules', '.cache', 'galley-bench', 'openCorpus.mjs')

interface Opened {
  readonly milliseconds: number
  /** Until the list of pages was there. */
  readonly listed: number
  /** Until the findings of the first page were there. */
  readonly checked: number
  /** In MB. */
  readonly rss: number
}

const inProcess = async (...args: readonly string[]): Promise<Opened> =>
  JSON.parse((await run(process.execPath, [program, ...args])).stdout)

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).map((name) => join(folder, name))

async function firstPage(corpus: string): Promise<readonly string[]> {
  const { entries } = JSON.parse(await readFile(join(corpus, 'cache', 'index.json'), 'utf8')) as {
    entries: { id: string }[]
  }
  const id = entries[0]?.id ?? ''
  return [join(corpus, 'journal', `${id}.jsonl`), join(corpus, 'pages', `${id}.json`)]
}

/** What Galley reads with its index: the records, the index, and the first page. */
async function filesWithIndex(corpus: string): Promise<readonly string[]> {
  const records = ['galley.json', 'journal/corpus.jsonl', 'journal/groups.jsonl', 'cache/index.json']
  return [...records.map((name) => join(corpus, name)), ...(await firstPage(corpus))]
}

const samples = (): { galley: Opened[]; bare: Opened[] } => ({ galley: [], bare: [] })

const compare = (
  figure: string,
  { galley, bare }: ReturnType<typeof samples>,
  take: (opened: Opened) => number,
  unit: 'ms' | 'MB',
  most: number | null,
): void =>
  report({
    bench,
    figure: `${figure}, ${largeCorpusPages} pages`,
    value: median(galley.map(take)),
    unit,
    baseline: median(bare.map(({ milliseconds, rss }) => (unit === 'ms' ? milliseconds : rss))),
    bound: most,
    runs: rounds,
  })

await withFolder(async (folder) => {
  const corpus = await largeCorpus()
  const user = join(folder, 'user')
  await inProcess('galley', corpus, user)
  const kept = join(folder, 'with-index.json')
  const all = join(folder, 'without-index.json')
  await writeFile(kept, JSON.stringify(await filesWithIndex(corpus)))
  await writeFile(
    all,
    JSON.stringify([...(await filesIn(join(corpus, 'pages'))), ...(await filesIn(join(corpus, 'journal')))]),
  )

  const warm = samples()
  const cold = samples()
  for (let round = 0; round < rounds; round++) {
    warm.galley.push(await inProcess('galley', corpus, user))
    warm.bare.push(await inProcess('bare', kept))
    await rm(join(corpus, 'cache'), { recursive: true, force: true })
    cold.galley.push(await inProcess('galley', corpus, user))
    cold.bare.push(await inProcess('bare', all))
    if (!existsSync(join(corpus, 'cache', 'index.json'))) throw new Error('the index was not written')
  }
  compare('page list against the files read', warm, ({ listed }) => listed, 'ms', null)
  compare(
    'page list and first page',
    { galley: warm.galley, bare: cold.bare },
    ({ milliseconds }) => milliseconds,
    'ms',
    bound,
  )
  compare('page list and first page against the files read', warm, ({ milliseconds }) => milliseconds, 'ms', null)
  compare('findings of the first page', warm, ({ checked }) => checked, 'ms', null)
  compare('memory with the page list and first page', warm, ({ rss }) => rss, 'MB', null)
  compare('page list and first page without an index', cold, ({ milliseconds }) => milliseconds, 'ms', bound)
  compare('memory after opening without an index', cold, ({ rss }) => rss, 'MB', null)
})
