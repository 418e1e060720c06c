import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Backend } from '../../../backend/backend.ts'
import { createBackend } from '../../../backend/createBackend.ts'
import type { Job } from '../../../shared/contract/records.ts'
import { root } from '../../e2e/support/browserHost.ts'
import { writeSeedLikePages } from './seedPages.ts'

export const largeCorpusPages = 1000

const folder = join(root, 'node_modules', '.cache', 'galley-bench-corpus')
const corpus = join(folder, 'corpus')
const stamp = join(folder, 'stamp')
const buildStamp = (): Promise<string> => readFile(join(root, 'out', '.stamp'), 'utf8')

/** A backend as the browser host has it, with analysis in the built worker. */
export const openBackend = (userData: string): Promise<Backend> =>
  createBackend({
    host: 'test',
    version: '0',
    locale: 'zh-CN',
    userData,
    seeds: join(root, 'seeds'),
    worker: pathToFileURL(join(root, 'out', 'main', 'worker.js')),
  })

const jobEnd = (backend: Backend, begin: () => Promise<Job>): Promise<Job> =>
  new Promise((ended, failed) => {
    backend.onEvent((event) => {
      if (event.event === 'jobChanged' && event.job.state !== 'running') ended(event.job)
    })
    begin().catch(failed)
  })

/** Makes the large corpus anew; gives the milliseconds that its import took. */
export async function importLargeCorpus(): Promise<number> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const texts = join(folder, 'texts')
  await writeSeedLikePages(texts, largeCorpusPages)
  const backend = await openBackend(join(folder, 'user'))
  await backend.handlers['corpus-create']({ path: corpus, title: 'bench' })
  const began = performance.now()
  const job = await jobEnd(backend, () => backend.handlers['import-start']({ sources: [{ path: texts }] }))
  const took = performance.now() - began
  if (job.imported.length !== largeCorpusPages) throw new Error(`imported: ${job.imported.length}`)
  await backend.close()
  await writeFile(stamp, await buildStamp())
  return took
}

/** Path of the large corpus, made where it is missing or of another build. */
export async function largeCorpus(): Promise<string> {
  const isFresh = existsSync(stamp) && (await readFile(stamp, 'utf8')) === (await buildStamp())
  if (!isFresh) await importLargeCorpus()
  return corpus
}
