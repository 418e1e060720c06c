import { join } from 'node:path'
import { z } from 'zod'
import { GalleyError } from '../../shared/contract/error.ts'
import { type CorpusFolder, journalPath } from './corpusFolder.ts'
import type { Disk, DiskStat } from './disk.ts'
import { readError } from './diskError.ts'
import type { IndexEntry } from './indexEntry.ts'
import { mapBounded } from './mapBounded.ts'
import { isPageId } from './newPageId.ts'
import { isAside } from './setAside.ts'
import { SyncedFile } from './syncedFile.ts'

const indexVersion = 1
/** The checksum tells that the entries are as Galley wrote them, the version that they are of this shape. */
const indexSchema = z.object({
  version: z.literal(indexVersion),
  entries: z.custom<readonly IndexEntry[]>((value) => Array.isArray(value)),
})
type IndexFile = z.infer<typeof indexSchema>

const atOnce = 16

const indexFile = (disk: Disk, folder: CorpusFolder): SyncedFile<IndexFile> =>
  new SyncedFile(join(folder.cache, 'index.json'), { disk, parse: (value) => indexSchema.parse(value) })

async function readIndex(disk: Disk, folder: CorpusFolder): Promise<ReadonlyMap<string, IndexEntry>> {
  const file = await indexFile(disk, folder)
    .read()
    .catch(() => null)
  return new Map(file?.entries.map((entry) => [entry.id, entry]))
}

const suffixes = ['.prev.json', '.jsonl', '.json']

/** Ids of all pages that have a journal or a snapshot. Throws `fileMissing` or `fileUnreadable`. */
export async function listPageIds(disk: Disk, folder: CorpusFolder): Promise<readonly string[]> {
  const ids = new Set<string>()
  for (const path of [folder.journal, folder.pages]) {
    const names = await disk.list(path).catch((error: unknown) => {
      const failure = readError(error, path)
      if (failure.code === 'fileMissing') return []
      throw failure
    })
    for (const name of names) {
      const suffix = suffixes.find((end) => name.endsWith(end))
      const id = suffix === undefined || isAside(name) ? '' : name.slice(0, -suffix.length)
      if (isPageId(id)) ids.add(id)
    }
  }
  return [...ids]
}

/** Size and time of a page's journal, by which an entry is known to be fresh; null when it cannot be told. */
export async function journalStamp(disk: Disk, folder: CorpusFolder, id: string): Promise<DiskStat | null> {
  return await disk.stat(journalPath(folder, id)).catch(() => null)
}

/**
 * The entries of all pages, in order of import: from `cache/index.json` where a page's journal is still what it was,
 * from `make` otherwise, which is given what was known and the journal's stamp, and for all of `stale`.
 */
export async function loadIndex(
  disk: Disk,
  folder: CorpusFolder,
  make: (id: string, known: IndexEntry | undefined, stamp: DiskStat | null) => Promise<IndexEntry>,
  stale: ReadonlySet<string>,
): Promise<readonly IndexEntry[]> {
  const ids = await listPageIds(disk, folder)
  const stamping = mapBounded(ids, atOnce, (id) => journalStamp(disk, folder, id))
  const [stamps, known] = await Promise.all([stamping, readIndex(disk, folder)])
  const entries = await mapBounded([...ids.entries()], atOnce, async ([index, id]) => {
    const entry = known.get(id)
    const stamp = stamps[index] ?? null
    const made = stale.has(id) ? null : entry?.journal
    if (entry && made && stamp?.size === made.size && stamp.modified === made.modified) return entry
    return await make(id, entry, stamp)
  })
  const present = new Set(ids)
  const lost = [...known.values()].filter(({ id }) => !present.has(id))
  const gone = lost.map((entry): IndexEntry => {
    const problem = new GalleyError('pageDamaged', { name: entry.name }).toData()
    return { ...entry, problem, journal: null }
  })
  return [...entries, ...gone].toSorted((left, right) => left.order - right.order || (left.id < right.id ? -1 : 1))
}

/** Writes `cache/index.json`. */
export async function writeIndex(disk: Disk, folder: CorpusFolder, entries: readonly IndexEntry[]): Promise<void> {
  await indexFile(disk, folder).write({ version: indexVersion, entries: [...entries] })
}
