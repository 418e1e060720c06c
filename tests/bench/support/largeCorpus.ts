import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../e2e/support/browserHost.ts'
import { importPaths, openBackend } from './backend.ts'
import { writeSeedLikePages } from './seedPages.ts'

export const largeCorpusPages = 1000

const folder = join(root, 'node_modules', '.cache', 'galley-bench-corpus')
const corpus = join(folder, 'corpus')
const stamp = join(folder, 'stamp')
const buildStamp = (): Promise<string> => readFile(join(root, 'out', '.stamp'), 'utf8')

/** Makes the large corpus anew; gives the milliseconds that its import took. */
export async function importLargeCorpus(): Promise<number> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const texts = join(folder, 'texts')
  await writeSeedLikePages(texts, largeCorpusPages)
  const backend = await openBackend(join(folder, 'user'))
  await backend.handlers['corpus-create']({ path: corpus, title: 'bench' })
  const began = performance.now()
  const job = await importPaths(backend, texts)
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
