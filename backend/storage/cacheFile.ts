import { join } from 'node:path'
import type { CorpusFolder } from './corpusFolder.ts'
import { decodeUtf8 } from './decodeUtf8.ts'
import type { Disk } from './disk.ts'
import { safeFileName } from './safeFileName.ts'
import { seal, unseal } from './sealed.ts'
import { writeFileAtomically } from './writeFileAtomically.ts'

/** Apart from the index, whatever name is asked for. */
const cachePath = (folder: CorpusFolder, name: string): string => join(folder.cache, safeFileName(`${name}.cache.json`))

/** What was kept under the name; null when it is missing or does not read. */
export async function readCacheFile(disk: Disk, folder: CorpusFolder, name: string): Promise<unknown> {
  try {
    const value = unseal(decodeUtf8(await disk.read(cachePath(folder, name))))
    return value !== null && typeof value === 'object' && 'value' in value ? value.value : null
  } catch {
    return null
  }
}

/** Keeps a JSON value under the name. Throws `diskFull` or `writeFailed`. */
export async function writeCacheFile(disk: Disk, folder: CorpusFolder, name: string, value: unknown): Promise<void> {
  await writeFileAtomically(cachePath(folder, name), seal({ value }), { disk })
}
