import { GalleyError } from '../../shared/contract/error.ts'
import type { Disk } from './disk.ts'
import { type PageBase, pageBaseSchema } from './pageRecords.ts'
import { SyncedFile } from './syncedFile.ts'

const parse = (value: unknown): PageBase => pageBaseSchema.parse(value)

/** The adapter that lowdb reads and writes a page's snapshot with. */
export const snapshotFile = (disk: Disk, path: string, previous?: string): SyncedFile<PageBase> =>
  new SyncedFile<PageBase>(path, { disk, parse, ...(previous !== undefined && { previous }) })

/** A snapshot, null when there is none, `damaged` when it does not read as one. Throws `fileUnreadable` for the disk's errors. */
export async function readSnapshot(disk: Disk, path: string): Promise<PageBase | null | 'damaged'> {
  try {
    return await snapshotFile(disk, path).read()
  } catch (error) {
    if (error instanceof GalleyError && error.params.reason === 'damaged') return 'damaged'
    throw error
  }
}
