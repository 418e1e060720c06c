import { z } from 'zod'
import { type Revision, revisionSchema } from '../../shared/page/revision.ts'
import type { CorpusFolder } from './corpusFolder.ts'
import type { Disk } from './disk.ts'
import { readError } from './diskError.ts'
import { JournalFile } from './journalFile.ts'
import { encodeLine } from './journalLine.ts'
import type { OpenFiles } from './openFiles.ts'
import { readJournal } from './readJournal.ts'
import type { GroupRevision } from './store.ts'

/** A line of `journal/groups.jsonl`: a change over many pages, or that all its pages have it. */
export const groupEntrySchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('group'),
      id: z.string(),
      revisions: z.array(z.object({ page: z.string(), revision: revisionSchema }).readonly()).readonly(),
    })
    .readonly(),
  z.object({ kind: z.literal('spread'), id: z.string() }).readonly(),
])
export type GroupEntry = z.infer<typeof groupEntrySchema>

export interface LoadedGroups {
  readonly unspread: readonly GroupRevision[]
  readonly entries: readonly GroupEntry[]
  readonly damaged: number
  readonly size: number
  readonly isTorn: boolean
}

/** What the groups have for a page, in order. */
export const revisionsOf = (groups: readonly GroupRevision[], page: string): readonly Revision[] =>
  groups.flatMap(({ revisions }) => revisions.flatMap((entry) => (entry.page === page ? [entry.revision] : [])))

/** Reads the groups. A missing file holds none. Throws `fileUnreadable`. */
export async function loadGroups(disk: Disk, folder: CorpusFolder): Promise<LoadedGroups> {
  const bytes = await disk.read(folder.groupJournal).catch((error: unknown) => {
    const failure = readError(error, folder.groupJournal)
    if (failure.code === 'fileMissing') return new Uint8Array()
    throw failure
  })
  const { entries, damaged, length } = readJournal(bytes, groupEntrySchema)
  const spread = new Set(entries.flatMap((entry) => (entry.kind === 'spread' ? [entry.id] : [])))
  const unspread = entries.flatMap((entry) => (entry.kind === 'group' && !spread.has(entry.id) ? [entry] : []))
  return { unspread, entries, damaged, size: length, isTorn: length < bytes.length }
}

const lineOf = ({ id, revisions }: GroupRevision): string => {
  const entry: GroupEntry = { kind: 'group', id, revisions }
  return encodeLine(entry)
}

/**
 * The writing end of `journal/groups.jsonl`, with the groups that some page's journal still lacks. Only these are ever
 * asked for: undo and recovery read of the others in the journals of their pages, so that they are left out in time.
 */
export class GroupJournal {
  readonly #journal: JournalFile
  readonly #unspread: Map<string, GroupRevision>
  readonly #limit: number
  /** Length in bytes of what the last trimming left. */
  #trimmed = 0

  /** `limit`: so many bytes are written before groups that are spread are left out; closing leaves them out, too. */
  constructor(
    disk: Disk,
    folder: CorpusFolder,
    open: OpenFiles,
    { unspread, size, isTorn }: LoadedGroups,
    limit: number,
  ) {
    this.#limit = limit
    this.#journal = new JournalFile(disk, open, folder.groupJournal, size, isTorn)
    this.#unspread = new Map(unspread.map((group) => [group.id, group]))
  }

  get unspread(): readonly GroupRevision[] {
    return [...this.#unspread.values()]
  }

  /** Revisions that a page's journal may lack, in order. */
  unspreadOf(page: string): readonly Revision[] {
    return revisionsOf(this.unspread, page)
  }

  /** Resolves once the group is synced: it is acknowledged then. Must not be called again before. */
  async append(group: GroupRevision): Promise<void> {
    if (this.#journal.size > this.#trimmed + this.#limit) await this.#trim()
    await this.#journal.append(lineOf(group))
    this.#unspread.set(group.id, group)
  }

  /** Says that every page's journal has the group, synced. A failure only means that it is looked at again. */
  async markSpread(id: string): Promise<void> {
    const entry: GroupEntry = { kind: 'spread', id }
    await this.#journal.append(encodeLine(entry)).catch(() => undefined)
    this.#unspread.delete(id)
  }

  async close(): Promise<void> {
    await this.#trim()
    await this.#journal.close()
  }

  /** Leaves out the groups that are spread. A failure only means that they stay for now. */
  async #trim(): Promise<void> {
    const text = this.unspread.map(lineOf).join('')
    if (Buffer.byteLength(text) < this.#journal.size) await this.#journal.replace(text).catch(() => undefined)
    this.#trimmed = this.#journal.size
  }
}
