import { basename } from 'node:path'
import { GalleyError } from '../../shared/contract/error.ts'
import { type CorpusFolder, foldersOf } from './corpusFolder.ts'
import type { Disk } from './disk.ts'
import { errorCodeOf, readError } from './diskError.ts'
import { temporarySuffix } from './writeFileAtomically.ts'

/** Of version control and of systems. */
const ignoredNames = new Set(['.git', '.gitignore', '.gitattributes', '.DS_Store', 'Thumbs.db', 'desktop.ini'])

async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  return await disk.list(folder).catch((error: unknown) => {
    const code = errorCodeOf(error)
    if (code === 'ENOENT') return []
    if (code === 'ENOTDIR') throw new GalleyError('notFolder', { path: folder }, { cause: error })
    throw readError(error, folder)
  })
}

/**
 * Throws `notFolder` when it is a file, `corpusExists` when the folder holds a corpus, and `folderNotEmpty` when it
 * holds anything else but what systems leave in every folder, or what making a corpus left there when it failed.
 */
export async function assertVacant(disk: Disk, folder: CorpusFolder): Promise<void> {
  if ((await disk.stat(folder.record)) !== null) throw new GalleyError('corpusExists', { path: folder.root })
  const parts = foldersOf(folder).slice(1)
  const started = new Set([folder.corpusJournal, folder.groupJournal, ...parts].map((path) => basename(path)))
  for (const path of [folder.root, ...parts]) {
    const names = await namesIn(disk, path)
    const isVacant = names.every(
      (name) => started.has(name) || ignoredNames.has(name) || name.endsWith(temporarySuffix),
    )
    if (!isVacant) throw new GalleyError('folderNotEmpty', { path: folder.root })
  }
}
