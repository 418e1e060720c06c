import { join } from 'node:path'
import type { CorpusFolder } from './corpusFolder.ts'
import type { Disk } from './disk.ts'
import { temporarySuffix } from './writeFileAtomically.ts'

/** Removes temporary files that a crash left behind. Only the owner of the lock may; never rejects. */
export async function removeLeftovers(disk: Disk, folder: CorpusFolder): Promise<void> {
  for (const path of [folder.root, folder.pages, folder.journal, folder.images, folder.cache]) {
    const names = await disk.list(path).catch(() => [])
    for (const name of names) {
      if (name.endsWith(temporarySuffix)) await disk.remove(join(path, name)).catch(() => undefined)
    }
  }
}
