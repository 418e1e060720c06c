import { basename, join, resolve } from 'node:path'
import { type ErrorData, GalleyError } from '../../shared/contract/error.ts'
import { type CorpusFolder, corpusFolder, journalPath, previousSnapshotPath, snapshotPath } from './corpusFolder.ts'
import { loadRecord } from './corpusRecord.ts'
import type { Disk } from './disk.ts'
import { loadGroups, revisionsOf } from './groupJournal.ts'
import { type LoadedPage, loadPage } from './loadPage.ts'
import { nodeDisk } from './nodeDisk.ts'
import { readOriginal } from './originals.ts'
import { listPageIds } from './pageIndex.ts'
import { type PageBase, pageEntrySchema } from './pageRecords.ts'
import { peekSchema } from './peekSchema.ts'
import { readJournal } from './readJournal.ts'
import { readSnapshot } from './readSnapshot.ts'
import { replay } from './replay.ts'
import { currentSchema } from './schema.ts'

export interface VerifyReport {
  readonly pages: number
  readonly revisions: number
  /** Everything that is wrong, each with the page or file that it concerns; empty when the corpus is sound. */
  readonly problems: readonly { readonly name: string; readonly error: ErrorData }[]
}

export interface VerifyOptions {
  readonly disk?: Disk
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

type Problem = VerifyReport['problems'][number]

const damaged = (path: string): Problem => ({
  name: basename(path),
  error: new GalleyError('corpusDamagedLeft', { file: basename(path) }).toData(),
})

/** Whether the journal from its beginning leads to the snapshot, as far as it goes. */
function agrees(journal: Uint8Array | null, snapshot: PageBase | null): boolean {
  if (journal === null || snapshot === null) return true
  const { entries } = readJournal(journal, pageEntrySchema)
  const [first] = entries
  if (first?.kind !== 'base' || first.revision > snapshot.revision) return true
  const revisions = entries.flatMap((entry) => (entry.kind === 'revision' ? [entry.revision] : []))
  const there = replay(
    first,
    revisions.filter(({ number }) => number <= snapshot.revision),
  )
  return there !== null && JSON.stringify(there.page) === JSON.stringify(snapshot.page)
}

/** What `loadPage` passes over: whether both snapshots agree with the journal, the imported bytes, the image. */
async function verifyParts(disk: Disk, folder: CorpusFolder, { now, damaged: said }: LoadedPage): Promise<Problem[]> {
  const problems: Problem[] = []
  const { id } = now.page
  const path = journalPath(folder, id)
  const journal = said.includes(path) ? null : await disk.read(path).catch(() => null)
  for (const file of [snapshotPath(folder, id), previousSnapshotPath(folder, id)]) {
    const snapshot = await readSnapshot(disk, file)
    const isSaid = said.includes(file)
    if (!isSaid && (snapshot === 'damaged' || !agrees(journal, snapshot))) problems.push(damaged(file))
  }
  try {
    await readOriginal(disk, folder, now)
  } catch (error) {
    if (!(error instanceof GalleyError)) throw error
    problems.push({ name: now.source.name, error: error.toData() })
  }
  if (now.image !== null && (await disk.stat(join(folder.images, now.image.file))) === null) {
    problems.push({ name: now.image.file, error: new GalleyError('fileMissing', { name: now.image.file }).toData() })
  }
  return problems
}

/**
 * Reads everything in a corpus and writes nothing, beside an open Galley too: checksums and order of the journals,
 * snapshots, that both tell the same, imported bytes, images, schema. Throws `corpusMissing`, `corpusNewer`,
 * `corpusUnreadable` for a record that cannot be read, and `cancelled` when `signal` says so.
 */
export async function verifyCorpus(path: string, options: VerifyOptions = {}): Promise<VerifyReport> {
  const { disk = nodeDisk, signal, onProgress } = options
  const folder = corpusFolder(resolve(path))
  const found = await peekSchema(disk, folder)
  if (found !== null && found > currentSchema) throw new GalleyError('corpusNewer', { found, known: currentSchema })
  const record = await loadRecord(disk, folder)
  const groups = await loadGroups(disk, folder)
  const problems = record.damaged.map(damaged)
  if (groups.damaged > 0) problems.push(damaged(folder.groupJournal))
  const ids = await listPageIds(disk, folder)
  let revisions = 0
  for (const [done, id] of ids.entries()) {
    if (signal?.aborted) throw new GalleyError('cancelled')
    onProgress?.(done, ids.length)
    try {
      const loaded = await loadPage(disk, folder, id, revisionsOf(groups.unspread, id))
      revisions += loaded.revisions.length
      problems.push(...loaded.damaged.map(damaged))
      problems.push(...(await verifyParts(disk, folder, loaded)))
    } catch (error) {
      if (!(error instanceof GalleyError)) throw error
      problems.push({ name: id, error: error.toData() })
    }
  }
  onProgress?.(ids.length, ids.length)
  return { pages: ids.length, revisions, problems }
}
