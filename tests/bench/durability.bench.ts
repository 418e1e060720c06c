import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeLine } from '../../backend/storage/journalLine.ts'
import { newPageId } from '../../backend/storage/newPageId.ts'
import { createCorpus } from '../../backend/storage/openCorpus.ts'
import type { CorpusStore } from '../../backend/storage/store.ts'
import type { CallArgs, CallName, CallResult } from '../../shared/contract/calls.ts'
import { diffPages } from '../../shared/page/diffPages.ts'
import { recognisePage } from '../../shared/recognise/recognisePage.ts'
import { root, startBrowserHost } from '../e2e/support/browserHost.ts'
import { enter } from '../support/rawRequest.ts'
import { quantile } from './support/quantile.ts'
import { report } from './support/report.ts'
import { time } from './support/time.ts'
import { typeInto, typingRevision } from './support/typing.ts'
import { withFolder } from './support/workFolder.ts'

const bench = 'durability'
const runs = 600
const bound = 2

async function addSeed(store: CorpusStore): Promise<string> {
  const name = '003_f2d820ee67376150.txt'
  const bytes = await readFile(join(root, 'seeds', name))
  const text = bytes.toString('utf8')
  const id = newPageId()
  const page = recognisePage(text, id)
  const source = {
    name,
    encoding: 'utf-8',
    bom: false,
    lineEnds: 'lf',
    bytes: bytes.length,
    characters: text.length,
    checksum: '',
  } as const
  await store.addPage({ page, revisionId: 'r0', source, bytes })
  return id
}

/** Revisions of typing against the same bytes appended and synced by hand, in turn, each first every other time. */
async function measureStore(folder: string): Promise<void> {
  const store = await createCorpus(join(folder, 'corpus'), { title: 'bench', vocabulary: [] })
  const id = await addSeed(store)
  const bare = await open(join(folder, 'bare.jsonl'), 'wx')
  const galley: number[] = []
  const plain: number[] = []
  for (let step = 0; step < runs; step++) {
    const stored = await store.readPage(id)
    const page = typeInto(stored.page, step)
    const revision = typingRevision(stored.page, page, stored)
    const bytes = Buffer.from(encodeLine({ kind: 'revision', revision }))
    const append = async () => galley.push(await time(() => store.appendRevision(id, revision, page)))
    const appendBare = async () =>
      plain.push(
        await time(async () => {
          await bare.write(bytes)
          await bare.datasync()
        }),
      )
    for (const measure of step % 2 === 0 ? [append, appendBare] : [appendBare, append]) await measure()
  }
  await bare.close()
  await store.close()
  for (const [share, name] of [
    [0.5, 'p50'],
    [0.99, 'p99'],
  ] as const)
    report({
      bench,
      figure: `acknowledgement ${name}`,
      value: quantile(galley, share),
      unit: 'ms',
      baseline: quantile(plain, share),
      bound,
      runs,
    })
}

/** The same from outside, as a window has it: checked, applied, journalled, answered. */
async function measureHost(folder: string): Promise<void> {
  const host = await startBrowserHost(['--user-data', join(folder, 'user')])
  const headers = { Cookie: await enter(host.address), Origin: host.origin, 'Content-Type': 'application/json' }
  const call = async <N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>> => {
    const body = JSON.stringify(args)
    const response = await fetch(`${host.origin}/api/call/${name}`, { method: 'POST', headers, body })
    const outcome = (await response.json()) as { ok: boolean; value: CallResult<N> }
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome)}`)
    return outcome.value
  }
  try {
    await call('settings-change', { settings: { author: '校对员' } })
    const { pages } = await call('corpus-open-sample', {})
    const id = pages[3]?.id ?? ''
    let { page, revision } = await call('page-read', { page: id })
    const samples: number[] = []
    for (let step = 0; step < runs / 2; step++) {
      const after = typeInto(page, step)
      const change = diffPages(page, after)
      const origin = { kind: 'correction', edit: 'typing' } as const
      const args = { page: id, revision: crypto.randomUUID(), base: revision, change, origin }
      samples.push(
        await time(async () => {
          revision = (await call('page-revise', args)).number
        }),
      )
      page = after
    }
    for (const [share, name] of [
      [0.5, 'p50'],
      [0.99, 'p99'],
    ] as const)
      report({
        bench,
        figure: `acknowledgement over HTTP ${name}`,
        value: quantile(samples, share),
        unit: 'ms',
        baseline: null,
        bound: null,
        runs: samples.length,
      })
  } finally {
    await host.stop()
  }
}

await withFolder(measureStore)
await withFolder(measureHost)
