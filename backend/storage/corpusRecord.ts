import { basename } from 'node:path'
import { z } from 'zod'
import { GalleyError } from '../../shared/contract/error.ts'
import { topicSchema } from '../../shared/contract/records.ts'
import { styleDecisionSchema } from '../../shared/contract/styles.ts'
import type { CorpusFolder } from './corpusFolder.ts'
import type { Disk } from './disk.ts'
import { readError } from './diskError.ts'
import { type JournalContent, readJournal } from './readJournal.ts'
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

/** A line of `journal/corpus.jsonl`: the whole record as it stands after the revision. */
export const recordEntrySchema = z
  .object({
    kind: z.literal('record'),
    id: z.string(),
    at: z.string(),
    author: z.string(),
    record: recordFileSchema,
  })
  .readonly()
export type RecordEntry = z.infer<typeof recordEntrySchema>

export const recordFile = (disk: Disk, folder: CorpusFolder): SyncedFile<RecordFile> =>
  new SyncedFile<RecordFile>(folder.record, { disk, parse: (value) => recordFileSchema.parse(value) })

export interface LoadedRecord {
  readonly now: RecordFile
  /** `galley.json` is behind its journal, or is not there. */
  readonly isStale: boolean
  readonly journal: JournalContent<RecordEntry> & { readonly isTorn: boolean }
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

/**
 * The record from `galley.json` or its journal, whichever is newer. Throws `corpusMissing` when there is neither,
 * `corpusUnreadable` when neither can be read, `fileUnreadable` for errors of the disk.
 */
export async function loadRecord(disk: Disk, folder: CorpusFolder): Promise<LoadedRecord> {
  const file = await readFileOf(disk, folder)
  const bytes = await readJournalOf(disk, folder)
  if (file === null && bytes.length === 0) throw new GalleyError('corpusMissing', { path: folder.root })
  const content = readJournal(bytes, recordEntrySchema)
  const journalled = content.entries.map(({ record }) => record)
  const known = file === null || file === 'damaged' ? journalled : [file, ...journalled]
  const now = known.toSorted((left, right) => right.number - left.number)[0]
  if (now === undefined) throw new GalleyError('corpusUnreadable', { file: basename(folder.record), path: folder.root })
  const isBehind = (journalled.at(-1)?.number ?? -1) < now.number
  return {
    now,
    isStale: file === null || file === 'damaged' || file.number < now.number,
    journal: { ...content, isTorn: content.length < bytes.length },
    damaged: [
      ...(file === 'damaged' ? [folder.record] : []),
      ...(content.damaged > 0 || isBehind ? [folder.corpusJournal] : []),
    ],
  }
}
