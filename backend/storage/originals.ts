import { hash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { GalleyError } from '../../shared/contract/error.ts'
import type { CorpusFolder } from './corpusFolder.ts'
import type { Disk } from './disk.ts'
import { readError } from './diskError.ts'
import type { PageBase } from './pageRecords.ts'
import { temporarySuffix, writeFileAtomically } from './writeFileAtomically.ts'

const originalPath = (folder: CorpusFolder, page: string, original: string): string =>
  join(folder.originals, page, original)

/** Writes the imported bytes, synced with their folder. Throws `diskFull` or `writeFailed`. */
export async function writeOriginal(
  disk: Disk,
  folder: CorpusFolder,
  page: string,
  original: string,
  bytes: Uint8Array,
): Promise<void> {
  const path = originalPath(folder, page, original)
  await disk.makeFolder(dirname(path))
  await writeFileAtomically(path, bytes, { disk })
  await disk.syncFolder(folder.originals)
}

/** Takes the bytes of a page away again that did not come about, with their folder. Throws as the disk does. */
export async function removeOriginal(disk: Disk, folder: CorpusFolder, page: string, original: string): Promise<void> {
  const path = originalPath(folder, page, original)
  await disk.remove(path)
  await disk.removeFolder(dirname(path))
  await disk.syncFolder(folder.originals)
}

/** The name of the imported file as it stands in `originals/`, for a page whose records cannot be read. */
export async function originalName(disk: Disk, folder: CorpusFolder, page: string): Promise<string | undefined> {
  const names = await disk.list(join(folder.originals, page)).catch(() => [])
  return names.find((name) => !name.endsWith(temporarySuffix))
}

/** The imported bytes. Throws `fileMissing`, or `fileUnreadable` (reason `damaged` when they are not those that came in). */
export async function readOriginal(disk: Disk, folder: CorpusFolder, base: PageBase): Promise<Uint8Array> {
  const { page, original, source } = base
  const path = originalPath(folder, page.id, original)
  const bytes = await disk.read(path).catch((error: unknown) => {
    throw readError(error, path)
  })
  if (source.checksum !== '' && hash('sha256', bytes, 'hex') !== source.checksum) {
    throw new GalleyError('fileUnreadable', { name: source.name, reason: 'damaged' })
  }
  return bytes
}
