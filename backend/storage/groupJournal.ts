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

/** The writing end of `journal/groups.jsonl`, with the groups that some page's journal still lacks. */
export class GroupJournal {
  readonly #journal: JournalFile
  readonly #unspread: Map<string, GroupRevision>

  constructor(disk: Disk, folder: CorpusFolder, open: OpenFiles, { unspread, size, isTorn }: LoadedGroups) {
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

  /** Resolves once the group is synced: it is acknowledged then. */
  async append({ id, revisions }: GroupRevision): Promise<void> {
    const entry: GroupEntry = { kind: 'group', id, revisions }
    await this.#journal.append(encodeLine(entry))
    this.#unspread.set(id, { id, revisions })
  }

  /** Says that every page's journal has the group, synced. A failure only means that it is looked at again. */
  async markSpread(id: string): Promise<void> {
    const entry: GroupEntry = { kind: 'spread', id }
    await this.#journal.append(encodeLine(entry)).catch(() => undefined)
    this.#unspread.delete(id)
  }

  close(): Promise<void> {
    return this.#journal.close()
  }
}
