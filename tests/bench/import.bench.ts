import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importLargeCorpus, largeCorpus, largeCorpusPages } from './support/largeCorpus.ts'
import { report } from './support/report.ts'
import { time } from './support/time.ts'
import { withFolder } from './support/workFolder.ts'

/** What an import leaves of its pages: the bytes of originals, journals and snapshots. */
async function storedBytes(corpus: string): Promise<readonly Uint8Array[]> {
  const bytes: Uint8Array[] = []
  for (const part of ['originals', 'journal', 'pages']) {
    const entries = await readdir(join(corpus, part), { recursive: true, withFileTypes: true })
    for (const entry of entries) if (entry.isFile()) bytes.push(await readFile(join(entry.parentPath, entry.name)))
  }
  return bytes
}

/** The same bytes in as many files, each synced, one after the other: nothing is read and nothing recognised. */
async function storeByHand(folder: string, files: readonly Uint8Array[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [index, bytes] of files.entries()) {
    const file = await open(join(folder, String(index)), 'wx')
    await file.write(bytes)
    await file.datasync()
    await file.close()
  }
}

const took = await importLargeCorpus()
const files = await storedBytes(await largeCorpus())
await withFolder(async (folder) => {
  const byHand = await time(() => storeByHand(join(folder, 'bare'), files))
  report({
    bench: 'import',
    figure: `a page of ${largeCorpusPages} like the seeds`,
    value: took / largeCorpusPages,
    unit: 'ms',
    baseline: byHand / largeCorpusPages,
    bound: null,
    runs: 1,
  })
})
