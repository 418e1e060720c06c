import { basename } from 'node:path'
import { z } from 'zod'
import { GalleyError } from '../../shared/contract/error.ts'
import { topicSchema } from '../../shared/contract/records.ts'
import { styleDecisionSchema } from '../../shared/contract/styles.ts'
import type { CorpusFolder } from './corpusFolder.ts'
import type { Disk } from './disk.ts'
import { readError } from './diskError.ts'
import { readJournal } from './readJournal.ts'
import { applyRecordChange, recordChangeSchema } from './recordChange.ts'
import { SyncedFile } from './syncedFile.ts'

const fields = {
  schema: z.number().int(),
  id: z.string(),
  title: z.string(),
  createdAt: z.string(),
  vocabulary: z.array(topicSchema).readonly(),
  /** Absent in records of before there were any. */
  known: z.array(z.string()).readonly().default([]),
  styles: z.array(styleDecisionSchema).readonly().default([]),
}

/** `galley.json`: the record with the number of its last revision. */
export const recordFileSchema = z.object({ number: z.number().int(), ...fields }).readonly()
export type RecordFile = z.infer<typeof recordFileSchema>

const entryFields = { id: z.string(), at: z.string(), author: z.string() }

/**
 * A line of `journal/corpus.jsonl`. The first is a `record`, the whole of it as it stood then; before schema 2 all were.
 * `number` is the revision that a `change` leads to, from the one before.
 */
export const recordEntrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), ...entryFields, record: recordFileSchema }).readonly(),
  z
    .object({ kind: z.literal('change'), ...entryFields, number: z.number().int(), change: recordChangeSchema })
    .readonly(),
])
export type RecordEntry = z.infer<typeof recordEntrySchema>

export const recordFile = (disk: Disk, folder: CorpusFolder): SyncedFile<RecordFile> =>
  new SyncedFile<RecordFile>(folder.record, { disk, parse: (value) => recordFileSchema.parse(value) })

export interface LoadedRecord {
  readonly now: RecordFile
  /** `galley.json` is behind its journal, or is not there. */
  readonly isStale: boolean
  /** Length in bytes of what reads, and whether something unfinished stands behind it. */
  readonly journal: { readonly size: number; readonly isTorn: boolean }
  /** Paths of damaged files. */
  readonly damaged: readonly string[]
}

async function readFileOf(disk: Disk, folder: CorpusFolder): Promise<RecordFile | null | 'damaged'> {
  try {
    return await recordFile(disk, folder).read()
  } catch (error) {
    if (error instanceof GalleyError && error.params.reason === 'damaged') return 'damaged'
    throw error
  }
}

async function readJournalOf(disk: Disk, folder: CorpusFolder): Promise<Uint8Array> {
  try {
    return await disk.read(folder.corpusJournal)
  } catch (error) {
    const failure = readError(error, folder.corpusJournal)
    if (failure.code === 'fileMissing') return new Uint8Array()
    throw failure
  }
}

/** The newest state that the changes lead to from any of the bases. */
function newestOf(bases: readonly RecordFile[], entries: readonly RecordEntry[]): RecordFile | undefined {
  const changes = new Map(entries.flatMap((entry) => (entry.kind === 'change' ? [[entry.number, entry.change]] : [])))
  const ends = bases.map((base) => {
    let now = base
    for (;;) {
      const change = changes.get(now.number + 1)
      const next = change === undefined ? undefined : applyRecordChange(now, change)
      if (next === undefined) return now
      now = { ...next, number: now.number + 1 }
    }
  })
  return ends.toSorted((left, right) => right.number - left.number)[0]
}

const numberOf = (entry: RecordEntry): number => (entry.kind === 'record' ? entry.record.number : entry.number)

/**
 * The record from `galley.json` or its journal, whichever is newer. Throws `corpusMissing` when there is neither,
 * `corpusUnreadable` when neither can be read, `fileUnreadable` for errors of the disk.
 */
export async function loadRecord(disk: Disk, folder: CorpusFolder): Promise<LoadedRecord> {
  const file = await readFileOf(disk, folder)
  const bytes = await readJournalOf(disk, folder)
  if (file === null && bytes.length === 0) throw new GalleyError('corpusMissing', { path: folder.root })
  const content = readJournal(bytes, recordEntrySchema)
  const { entries } = content
  const bases = entries.flatMap((entry) => (entry.kind === 'record' ? [entry.record] : []))
  const isRead = file !== null && file !== 'damaged'
  const now = newestOf(isRead ? [file, ...bases] : bases, entries)
  if (now === undefined) throw new GalleyError('corpusUnreadable', { file: basename(folder.record), path: folder.root })
  // Read by itself it leads to the same, and tells of nothing that it does not lead to.
  const last = Math.max(...entries.map(numberOf))
  const isSound = content.damaged === 0 && last === now.number && newestOf(bases, entries)?.number === last
  return {
    now,
    isStale: !isRead || file.number < now.number,
    journal: { size: content.length, isTorn: content.length < bytes.length },
    damaged: [...(file === 'damaged' ? [folder.record] : []), ...(isSound ? [] : [folder.corpusJournal])],
  }
}
