import { GalleyError } from '../../shared/contract/error.ts'
import type { Revision } from '../../shared/page/revision.ts'
import { type CorpusFolder, journalPath, previousSnapshotPath, snapshotPath } from './corpusFolder.ts'
import type { Disk } from './disk.ts'
import { readError } from './diskError.ts'
import { originalName } from './originals.ts'
import { type PageBase, type PageJournalEntry, pageEntrySchema } from './pageRecords.ts'
import { type JournalContent, readJournal } from './readJournal.ts'
import { readSnapshot } from './readSnapshot.ts'
import { replay } from './replay.ts'

/** A page as its files tell it. */
export interface LoadedPage {
  /** The page after its last revision, with those of `owed`. */
  readonly now: PageBase
  /** The revisions up to it without a hole, `owed` included; all from 1 unless some were lost to damage. */
  readonly revisions: readonly Revision[]
  /** Revisions of groups that are not yet in the page's journal. */
  readonly owed: readonly Revision[]
  /** Revision of the snapshot; -1 when there is none that reads. */
  readonly snapshot: number
  readonly journal: { readonly size: number; readonly isTorn: boolean }
  /** The oldest base from which what is there leads to `now`, for a new journal; null when the journal is sound. */
  readonly rescue: PageBase | null
  /** Files that are damaged, as paths: the page could be had nevertheless. */
  readonly damaged: readonly string[]
}

const empty: JournalContent<PageJournalEntry> = { entries: [], damagedBefore: [], damaged: 0, length: 0 }

async function readIfThere(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await disk.read(path)
  } catch (error) {
    const failure = readError(error, path)
    if (failure.code === 'fileMissing') return null
    throw failure
  }
}

/** The revisions of groups that come after all that the journal has. */
function owedTo(entries: readonly PageJournalEntry[], unspread: readonly Revision[]): readonly Revision[] {
  const numberOf = (entry: PageJournalEntry): number =>
    entry.kind === 'revision' ? entry.revision.number : entry.kind === 'base' ? entry.revision : entry.after
  const last = entries.reduce((number, entry) => Math.max(number, numberOf(entry)), 0)
  return unspread.filter(({ number }) => number > last)
}

/** The revisions at the end that follow one another, without doubles. */
function followingOf(revisions: readonly Revision[]): readonly Revision[] {
  const known = new Set<string>()
  let following: Revision[] = []
  for (const revision of revisions) {
    if (known.has(revision.id)) continue
    known.add(revision.id)
    const last = following.at(-1)
    if (last !== undefined && (revision.number !== last.number + 1 || revision.parent !== last.id)) following = []
    following.push(revision)
  }
  return following
}

function imageAfter(base: PageBase, entries: readonly PageJournalEntry[]): PageBase {
  const later = entries.findLast((entry) => entry.kind === 'image' && entry.after >= base.revision)
  return later?.kind === 'image' ? { ...base, image: later.image } : base
}

/** The page after the last revision that anything tells of, from the newest base, or the oldest, that leads there. */
function reach(bases: readonly PageBase[], revisions: readonly Revision[], from: 'newest' | 'oldest') {
  const last = Math.max(revisions.at(-1)?.number ?? -1, ...bases.map(({ revision }) => revision))
  const direction = from === 'newest' ? -1 : 1
  for (const base of bases.toSorted((left, right) => direction * (left.revision - right.revision))) {
    const now = replay(base, revisions)
    if (now?.revision === last) return { base, now }
  }
  return null
}

function isSound(content: JournalContent<PageJournalEntry>, revisions: readonly Revision[], now: PageBase): boolean {
  const [first] = content.entries
  if (content.damaged > 0 || first?.kind !== 'base') return false
  const begins = revisions.length === 0 || revisions[0]?.number === first.revision + 1
  return begins && (revisions.at(-1)?.number ?? first.revision) === now.revision
}

/**
 * Reads a page: the newest snapshot that reads, else the one before it, else the beginning of its journal, and the
 * revisions after it. `unspread` are revisions of groups that the journal may lack. Throws `pageMissing`, `pageDamaged`
 * when no way leads to the last revision, or `fileUnreadable` for errors of the disk. Writes nothing.
 */
export async function loadPage(
  disk: Disk,
  folder: CorpusFolder,
  id: string,
  unspread: readonly Revision[] = [],
): Promise<LoadedPage> {
  const paths = {
    journal: journalPath(folder, id),
    current: snapshotPath(folder, id),
    previous: previousSnapshotPath(folder, id),
  }
  const bytes = await readIfThere(disk, paths.journal)
  const current = await readSnapshot(disk, paths.current)
  const previous = current === null || current === 'damaged' ? await readSnapshot(disk, paths.previous) : null
  if (bytes === null && current === null && previous === null) throw new GalleyError('pageMissing', { page: id })
  const content = bytes === null ? empty : readJournal(bytes, pageEntrySchema)
  const snapshots = [current, previous].filter((base) => base !== null && base !== 'damaged')
  const bases = [...snapshots, ...content.entries.filter((entry) => entry.kind === 'base')]
    .map((base): PageBase => imageAfter(baseOf(base), content.entries))
    .filter(({ page }) => page.id === id)
  const owed = owedTo(content.entries, unspread)
  const journalled = content.entries.flatMap((entry) => (entry.kind === 'revision' ? [entry.revision] : []))
  const revisions = followingOf([...journalled, ...owed])
  const found = reach(bases, revisions, 'newest')
  if (found === null) {
    const name = bases[0]?.source.name ?? (await originalName(disk, folder, id)) ?? id
    throw new GalleyError('pageDamaged', { name })
  }
  const { now } = found
  const sound = isSound(content, revisions, now)
  return {
    now,
    revisions: revisions.at(-1)?.number === now.revision ? revisions : [],
    owed,
    snapshot: current === null || current === 'damaged' ? -1 : current.revision,
    journal: { size: content.length, isTorn: bytes !== null && content.length < bytes.length },
    rescue: sound ? null : (reach(bases, revisions, 'oldest')?.base ?? found.base),
    damaged: [
      ...(sound ? [] : [paths.journal]),
      ...(current === 'damaged' ? [paths.current] : []),
      ...(previous === 'damaged' ? [paths.previous] : []),
    ],
  }
}

function baseOf(base: PageBase): PageBase {
  const { schema, page, revision, revisionId, source, image, order, original } = base
  return { schema, page, revision, revisionId, source, image, order, original }
}
