import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../e2e/support/browserHost.ts'

const cache = join(root, 'node_modules', '.cache', 'galley-bench-work')

/** Runs with a folder that is gone afterwards, on the disk of the project: temporary folders may be in memory. */
export async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'run-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
