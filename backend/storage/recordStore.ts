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
import { diffRecords } from './recordChange.ts'
import type { CorpusRecord } from './store.ts'
import { writeFileAtomically } from './writeFileAtomically.ts'

const stamped = (author: string) => ({ id: randomUUID(), at: new Date().toISOString(), author })

/** The line that a journal begins with. */
export function recordLine(record: RecordFile, author: string): string {
  const entry: RecordEntry = { kind: 'record', ...stamped(author), record }
  return encodeLine(entry)
}

function changeLine(before: RecordFile, after: RecordFile, author: string): string {
  const change = diffRecords(before, after)
  const entry: RecordEntry = { kind: 'change', ...stamped(author), number: after.number, change }
  return encodeLine(entry)
}

/** The corpus record: its changes journalled in `journal/corpus.jsonl`, itself kept in `galley.json` with lowdb. */
export class RecordStore {
  readonly #low: Low<RecordFile>
  readonly #journal: JournalFile
  readonly #limit: number
  /** Length in bytes of what the last trimming left. */
  #trimmed = 0
  #now: RecordFile
  #isStale: boolean
  #writing: Promise<void> = Promise.resolve()

  /** `limit`: so many bytes of changes are written before the journal begins anew with the record as it stands. */
  constructor(
    disk: Disk,
    folder: CorpusFolder,
    open: OpenFiles,
    { now, isStale, journal }: LoadedRecord,
    limit: number,
  ) {
    this.#limit = limit
    this.#now = now
    this.#isStale = isStale
    this.#low = new Low<RecordFile>(recordFile(disk, folder), now)
    this.#journal = new JournalFile(disk, open, folder.corpusJournal, journal.size, journal.isTorn)
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
        const before = this.#now
        const { title, vocabulary, known, styles } = record
        const next: RecordFile = { ...before, title, vocabulary, known, styles, number: before.number + 1 }
        if (this.#journal.size > this.#trimmed + this.#limit) await this.#trim()
        await this.#journal.append(changeLine(before, next, author))
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

  /** Puts the record in the place of all that led to it. A failure only means that this stays for now. */
  async #trim(): Promise<void> {
    const text = recordLine(this.#now, '')
    if (Buffer.byteLength(text) < this.#journal.size) await this.#journal.replace(text).catch(() => undefined)
    this.#trimmed = this.#journal.size
  }

  async #keep(): Promise<void> {
    if (!this.#isStale) return
    this.#low.data = this.#now
    await this.#low.write()
    this.#isStale = false
  }
}

/** Reads the record for a `RecordStore` of that `limit`, and sets damaged files aside when they may be written. Throws as `loadRecord` and the disk do. */
export async function openRecord(
  disk: Disk,
  folder: CorpusFolder,
  open: OpenFiles,
  isReadOnly: boolean,
  limit: number,
): Promise<{ readonly store: RecordStore; readonly problems: readonly ErrorData[] }> {
  const loaded = await loadRecord(disk, folder)
  if (isReadOnly) {
    const problems = await leftAsTheyAre(disk, loaded.damaged)
    return { store: new RecordStore(disk, folder, open, loaded, limit), problems }
  }
  const problems: ErrorData[] = []
  let { journal } = loaded
  for (const path of loaded.damaged) {
    problems.push(await putAside(disk, path))
    if (path !== folder.corpusJournal) continue
    const text = recordLine(loaded.now, '')
    await writeFileAtomically(path, text, { disk })
    journal = { size: Buffer.byteLength(text), isTorn: false }
  }
  if (loaded.isStale) await recordFile(disk, folder).write(loaded.now)
  const mended = { ...loaded, journal, isStale: false }
  return { store: new RecordStore(disk, folder, open, mended, limit), problems }
}
