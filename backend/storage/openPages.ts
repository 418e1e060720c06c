import { type ErrorData, GalleyError } from '../../shared/contract/error.ts'
import type { CorpusFolder } from './corpusFolder.ts'
import type { Disk, DiskStat } from './disk.ts'
import type { GroupJournal } from './groupJournal.ts'
import { brokenEntry, type IndexEntry, indexEntryOf } from './indexEntry.ts'
import type { PageFiles } from './pageFiles.ts'
import { journalStamp, loadIndex } from './pageIndex.ts'
import { PageTable } from './pageTable.ts'

interface Parts {
  readonly disk: Disk
  readonly folder: CorpusFolder
  readonly files: PageFiles
  readonly groups: GroupJournal
  readonly isReadOnly: boolean
  readonly report: (problem: ErrorData) => void
}

/** Brings what groups promised into the journals of their pages, as far as these can be read and written. */
async function completeGroups({ files, groups }: Parts): Promise<void> {
  for (const { id, revisions } of groups.unspread) {
    let isWhole = true
    for (const { page } of revisions) {
      try {
        await files.use(page, async ({ journal }) => {
          await journal.settle()
          if (!journal.isIdle) isWhole = false
        })
      } catch (error) {
        if (!(error instanceof GalleyError)) throw error
        isWhole = false
      }
    }
    if (isWhole) await groups.markSpread(id)
  }
}

/** The table of all pages: from the index where that is fresh, from the pages' files otherwise. */
export async function openPages(parts: Parts): Promise<PageTable> {
  const { disk, folder, files, groups, isReadOnly, report } = parts
  let isChanged = false
  const make = async (id: string, known: IndexEntry | undefined, before: DiskStat | null): Promise<IndexEntry> => {
    isChanged = true
    try {
      const loaded = await files.load(id)
      const isMended = before?.size !== loaded.journal.size && !loaded.journal.isTorn
      const stamp = isMended ? await journalStamp(disk, folder, id) : before
      return indexEntryOf(loaded.now, loaded.owed.length > 0 ? null : stamp)
    } catch (error) {
      if (!(error instanceof GalleyError)) throw error
      const entry = brokenEntry(id, known, error.toData())
      report(entry.problem ?? error.toData())
      return entry
    }
  }
  const owing = new Set(groups.unspread.flatMap(({ revisions }) => revisions.map(({ page }) => page)))
  if (!isReadOnly) await completeGroups(parts)
  const entries = await loadIndex(disk, folder, make, owing)
  return new PageTable(disk, folder, entries, isChanged)
}
