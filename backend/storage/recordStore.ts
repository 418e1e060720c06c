import { randomUUID } from 'node:crypto'
import { Low } from 'lowdb'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { CorpusFolder } from './corpusFolder.ts'
import { type LoadedRecord, loadRecord, type RecordEntry, type RecordFile, recordFile } from './corpusRecord.ts'
import { leftAsTheyAre, putAside } from './damage.ts'
import type { Disk } from './disk.ts'
import { JournalFile } from './journalFile.ts'
import { encodeLine } from './journalLine.ts'
import type { OpenFiles } from './openFiles.ts'
import type { CorpusRecord } from './store.ts'
import { writeFileAtomically } from './writeFileAtomically.ts'

/** The line of a record's revision. */
export function recordLine(record: RecordFile, author: string): string {
  const entry: RecordEntry = { kind: 'record', id: randomUUID(), at: new Date().toISOString(), author, record }
  return encodeLine(entry)
}

/** The corpus record: journalled in `journal/corpus.jsonl`, kept in `galley.json` with lowdb. */
export class RecordStore {
  readonly #low: Low<RecordFile>
  readonly #journal: JournalFile
  #now: RecordFile
  #isStale: boolean
  #writing: Promise<void> = Promise.resolve()

  constructor(disk: Disk, folder: CorpusFolder, open: OpenFiles, { now, isStale, journal }: LoadedRecord) {
    this.#now = now
    this.#isStale = isStale
    this.#low = new Low<RecordFile>(recordFile(disk, folder), now)
    this.#journal = new JournalFile(disk, open, folder.corpusJournal, journal.length, journal.isTorn)
  }

  /** As acknowledged. */
  get record(): CorpusRecord {
    const { number, ...record } = this.#now
    return record
  }

  /** Resolves once the journal has it; `galley.json` follows, at closing at the latest. */
  write(record: CorpusRecord, author: string): Promise<void> {
    const writing = this.#writing
      .catch(() => undefined)
      .then(async () => {
        const next: RecordFile = { ...record, number: this.#now.number + 1 }
        await this.#journal.append(recordLine(next, author))
        this.#now = next
        this.#isStale = true
        await this.#keep().catch(() => undefined)
      })
    this.#writing = writing
    return writing
  }

  async close(): Promise<void> {
    await this.#writing.catch(() => undefined)
    await this.#keep().catch(() => undefined)
    await this.#journal.close()
  }

  async #keep(): Promise<void> {
    if (!this.#isStale) return
    this.#low.data = this.#now
    await this.#low.write()
    this.#isStale = false
  }
}

/** Reads the record, and sets damaged files aside when they may be written. Throws as `loadRecord` and the disk do. */
export async function openRecord(
  disk: Disk,
  folder: CorpusFolder,
  open: OpenFiles,
  isReadOnly: boolean,
): Promise<{ readonly store: RecordStore; readonly problems: readonly ErrorData[] }> {
  const loaded = await loadRecord(disk, folder)
  if (isReadOnly) {
    const problems = await leftAsTheyAre(disk, loaded.damaged)
    return { store: new RecordStore(disk, folder, open, loaded), problems }
  }
  const problems: ErrorData[] = []
  let { journal } = loaded
  for (const path of loaded.damaged) {
    problems.push(await putAside(disk, path))
    if (path !== folder.corpusJournal) continue
    const kept = loaded.journal.entries.map((entry) => encodeLine(entry))
    const isBehind = (loaded.journal.entries.at(-1)?.record.number ?? -1) < loaded.now.number
    const text = [...kept, ...(isBehind ? [recordLine(loaded.now, '')] : [])].join('')
    await writeFileAtomically(path, text, { disk })
    journal = { ...journal, length: Buffer.byteLength(text), isTorn: false }
  }
  if (loaded.isStale) await recordFile(disk, folder).write(loaded.now)
  return { store: new RecordStore(disk, folder, open, { ...loaded, journal, isStale: false }), problems }
}
