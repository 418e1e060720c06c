import type { ErrorData } from '../../shared/contract/error.ts'
import { type CorpusFolder, journalPath, snapshotPath } from './corpusFolder.ts'
import { putAside } from './damage.ts'
import type { Disk } from './disk.ts'
import { encodeLine } from './journalLine.ts'
import type { LoadedPage } from './loadPage.ts'
import { snapshotFile } from './readSnapshot.ts'
import { writeFileAtomically } from './writeFileAtomically.ts'

/** A sound journal of what could be saved; its length in bytes. */
async function renewJournal(disk: Disk, folder: CorpusFolder, { rescue, revisions, owed, now }: LoadedPage) {
  if (rescue === null) return null
  const kept = revisions.filter((revision) => revision.number > rescue.revision && !owed.includes(revision))
  const lines = [
    encodeLine({ kind: 'base', ...rescue }),
    ...kept.map((revision) => encodeLine({ kind: 'revision', revision })),
  ]
  const text = lines.join('')
  await writeFileAtomically(journalPath(folder, now.page.id), text, { disk })
  return Buffer.byteLength(text)
}

/**
 * Sets the damaged files of a page aside and writes sound ones. Returns the page with a sound journal, and what to tell
 * the person. Throws as the disk does: nothing is replaced then before its copy stands.
 */
export async function repairPage(
  disk: Disk,
  folder: CorpusFolder,
  loaded: LoadedPage,
): Promise<{ readonly loaded: LoadedPage; readonly problems: readonly ErrorData[] }> {
  if (loaded.damaged.length === 0) return { loaded, problems: [] }
  const id = loaded.now.page.id
  const problems: ErrorData[] = []
  for (const path of loaded.damaged) problems.push(await putAside(disk, path))
  const size = await renewJournal(disk, folder, loaded)
  const isSnapshotDamaged = loaded.damaged.some((path) => path !== journalPath(folder, id))
  if (isSnapshotDamaged) await snapshotFile(disk, snapshotPath(folder, id)).write(loaded.now)
  const journal = size === null ? loaded.journal : { size, isTorn: false }
  const snapshot = isSnapshotDamaged ? loaded.now.revision : loaded.snapshot
  return { loaded: { ...loaded, journal, snapshot, rescue: null, damaged: [] }, problems }
}
