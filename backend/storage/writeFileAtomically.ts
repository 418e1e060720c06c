import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import type { Disk, DiskFile } from './disk.ts'
import { writeError } from './diskError.ts'
import { nodeDisk } from './nodeDisk.ts'

export interface AtomicWriteOptions {
  readonly disk?: Disk
  /** Where the file that is replaced is kept; until both renames are through, it may stand only there. */
  readonly previous?: string
}

/** Ends the names of files that a crash may leave behind, to be removed. */
export const temporarySuffix = '.tmp'

async function writeNew(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  let file: DiskFile | null = null
  try {
    file = await disk.open(path, 'new')
    await file.write(bytes, 0)
    await file.sync()
  } finally {
    await file?.close()
  }
}

/**
 * Writes a file so that it is whole or as before, even after a power cut: all bytes to a temporary file of its own
 * name, synced, renamed into place, the folder synced. Resolves once all of that is on the medium. Throws `diskFull` or
 * `writeFailed`, and leaves nothing behind then.
 */
export async function writeFileAtomically(
  path: string,
  data: string | Uint8Array,
  { disk = nodeDisk, previous }: AtomicWriteOptions = {},
): Promise<void> {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
  const temporary = `${path}.${randomBytes(6).toString('hex')}${temporarySuffix}`
  try {
    await writeNew(disk, temporary, bytes)
    if (previous !== undefined && (await disk.stat(path)) !== null) await disk.rename(path, previous)
    await disk.rename(temporary, path)
    await disk.syncFolder(dirname(path))
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined)
    throw writeError(error, path)
  }
}
