import { randomUUID } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import { type ErrorData, GalleyError } from '../../shared/contract/error.ts'
import type { Topic } from '../../shared/contract/records.ts'
import { assertVacant } from './assertVacant.ts'
import { Background } from './background.ts'
import { type CorpusFolder, corpusFolder, foldersOf } from './corpusFolder.ts'
import { type RecordFile, recordFile } from './corpusRecord.ts'
import { leftAsTheyAre, putAside } from './damage.ts'
import type { Disk } from './disk.ts'
import { DiskCorpus } from './diskCorpus.ts'
import { errorCodeOf, readError, writeError } from './diskError.ts'
import { GroupJournal, type LoadedGroups, loadGroups } from './groupJournal.ts'
import { guardedDisk } from './guardedDisk.ts'
import { HeldLock } from './heldLock.ts'
import { encodeLine } from './journalLine.ts'
import { type LockOwner, ownerHere, type TakeOver, takeLock } from './lock.ts'
import { type Migration, migrateCorpus, migrations } from './migration.ts'
import { nodeDisk } from './nodeDisk.ts'
import { OpenFiles } from './openFiles.ts'
import { openPages } from './openPages.ts'
import { PageFiles } from './pageFiles.ts'
import { peekSchema } from './peekSchema.ts'
import { openRecord, recordLine } from './recordStore.ts'
import { removeLeftovers } from './removeLeftovers.ts'
import { currentSchema } from './schema.ts'
import type { CorpusStore } from './store.ts'
import { writeFileAtomically } from './writeFileAtomically.ts'
import { writeGitFiles } from './writeGitFiles.ts'

/** For tests and tools; a host needs none of them. */
export interface CorpusOptions {
  readonly disk?: Disk
  /** Opens without the lock and writes nothing: `readOnly` is `corpusReadOnly` then. */
  readonly readOnly?: boolean
  /** Who holds the lock; this process by default. */
  readonly owner?: LockOwner
  /** What of another computer's lock a person was told, and says may be taken over, which takes some seconds. */
  readonly takeOver?: TakeOver
  /** Hears that another one has the lock: nothing is written any more, and `readOnly` says why. */
  readonly onLost?: (error: ErrorData) => void
  /** In milliseconds, see `HeldLock` and `LockRules`. */
  readonly beatEvery?: number
  readonly trustedFor?: number
  readonly silentFor?: number
  /** The schema that is known, and the steps that lead to it. */
  readonly schema?: number
  readonly migrations?: readonly Migration[]
  /** Pages kept in memory while none is in use. */
  readonly pagesInMemory?: number
  /** A page's snapshot is written after so many revisions, and all after `idleAfter` milliseconds without a write. */
  readonly snapshotEvery?: number
  readonly idleAfter?: number
  /** So many bytes of changes over many pages are written before those that all their pages have are left out. */
  readonly groupsKept?: number
  /** So many bytes of changes of the record are written before its journal begins anew. */
  readonly recordKept?: number
}

interface Access {
  readonly readOnly: ErrorData | null
  /** Null where nothing may be written. */
  readonly lock: HeldLock | null
}

const openly = (readOnly: ErrorData): Access => ({ readOnly, lock: null })

async function gainAccess(disk: Disk, folder: CorpusFolder, options: CorpusOptions): Promise<Access> {
  if (options.readOnly === true) return openly(new GalleyError('corpusReadOnly').toData())
  const known = options.schema ?? currentSchema
  const found = await peekSchema(disk, folder)
  if (found !== null && found > known) return openly(new GalleyError('corpusNewer', { found, known }).toData())
  const { silentFor = 10 * 60_000, beatEvery = 30_000, trustedFor = 2000, takeOver = null } = options
  const owner = options.owner ?? (await ownerHere())
  const path = folder.lock
  const onLost = (error: GalleyError): void => options.onLost?.(error.toData())
  try {
    const isReplaced = await takeLock(disk, path, folder.root, owner, { silentFor, takeOver })
    const lock = new HeldLock({ disk, path, owner, beatEvery, trustedFor, onLost })
    if (isReplaced && takeOver !== null) await lock.settle()
    return { readOnly: null, lock }
  } catch (error) {
    if (error instanceof GalleyError) return openly(error.toData())
    throw error
  }
}

async function prepare(disk: Disk, folder: CorpusFolder, options: CorpusOptions): Promise<void> {
  const known = options.schema ?? currentSchema
  const found = (await peekSchema(disk, folder)) ?? known
  if (found < known) await migrateCorpus(disk, folder, found, known, options.migrations ?? migrations)
  for (const path of foldersOf(folder)) await disk.makeFolder(path)
  await removeLeftovers(disk, folder)
}

interface MendedGroups {
  readonly loaded: LoadedGroups
  readonly problems: readonly ErrorData[]
}

async function mendGroups(disk: Disk, folder: CorpusFolder, isReadOnly: boolean): Promise<MendedGroups> {
  const loaded = await loadGroups(disk, folder)
  const path = folder.groupJournal
  if (loaded.damaged === 0) return { loaded, problems: [] }
  if (isReadOnly) return { loaded, problems: await leftAsTheyAre(disk, [path]) }
  const problems = [await putAside(disk, path)]
  const text = loaded.entries.map((entry) => encodeLine(entry)).join('')
  await writeFileAtomically(path, text, { disk })
  return { loaded: { ...loaded, size: Buffer.byteLength(text), isTorn: false }, problems }
}

async function open(
  plainDisk: Disk,
  folder: CorpusFolder,
  { readOnly, lock }: Access,
  options: CorpusOptions,
): Promise<CorpusStore> {
  const {
    pagesInMemory = 24,
    snapshotEvery = 64,
    idleAfter = 2000,
    groupsKept = 1024 * 1024,
    recordKept = 1024 * 1024,
  } = options
  const isReadOnly = readOnly !== null
  const disk = lock === null ? plainDisk : guardedDisk(plainDisk, () => lock.confirm())
  if (!isReadOnly) await prepare(disk, folder, options)
  const openFiles = new OpenFiles()
  const problems: ErrorData[] = []
  const report = (problem: ErrorData): void => {
    const isKnown = problems.some((other) => JSON.stringify(other) === JSON.stringify(problem))
    if (!isKnown) problems.push(problem)
  }
  const record = await openRecord(disk, folder, openFiles, isReadOnly, recordKept)
  const mended = await mendGroups(disk, folder, isReadOnly)
  const groups = new GroupJournal(disk, folder, openFiles, mended.loaded, groupsKept)
  for (const problem of [...record.problems, ...mended.problems]) report(problem)
  const files = new PageFiles({
    disk,
    folder,
    open: openFiles,
    isReadOnly,
    limit: pagesInMemory,
    report,
    unspreadOf: (page) => groups.unspreadOf(page),
  })
  const table = await openPages({ disk, folder, files, groups, isReadOnly, report })
  const background = new Background({ files, table, snapshotEvery, idleAfter })
  return new DiskCorpus({
    disk,
    folder,
    readOnly,
    lock,
    problems,
    record: record.store,
    groups,
    files,
    table,
    background,
  })
}

/**
 * Opens the corpus in a folder: takes its lock, migrates it, completes what a crash cut off, mends what is damaged and
 * says so in `problems`. It is `readOnly` when it is open elsewhere, newer than this Galley, or cannot be written.
 * Throws `corpusMissing` when there is none, `corpusUnreadable` or `fileUnreadable` when its record cannot be read, and
 * `diskFull` or `writeFailed` when it cannot be mended.
 */
export async function openCorpus(path: string, options: CorpusOptions = {}): Promise<CorpusStore> {
  const disk = options.disk ?? nodeDisk
  const folder = corpusFolder(resolve(path))
  const [record, journal] = await Promise.all([disk.stat(folder.record), disk.stat(folder.corpusJournal)]).catch(
    (error: unknown) => {
      throw readError(error, path)
    },
  )
  if (record === null && journal === null) throw new GalleyError('corpusMissing', { path })
  const access = await gainAccess(disk, folder, options)
  try {
    return await open(disk, folder, access, options)
  } catch (error) {
    await access.lock?.release()
    throw errorCodeOf(error) === '' ? error : writeError(error, path)
  }
}

/**
 * Makes a corpus in a new or empty folder and opens it. Throws `corpusExists`, `notFolder`, `folderNotEmpty`,
 * `folderNotWritable`, `diskFull` or `writeFailed`.
 */
export async function createCorpus(
  path: string,
  { title, vocabulary }: { readonly title: string; readonly vocabulary: readonly Topic[] },
  options: CorpusOptions = {},
): Promise<CorpusStore> {
  const disk = options.disk ?? nodeDisk
  const folder = corpusFolder(resolve(path))
  await assertVacant(disk, folder)
  const createdAt = new Date().toISOString()
  const schema = options.schema ?? currentSchema
  const record: RecordFile = {
    schema,
    number: 0,
    id: randomUUID(),
    title,
    createdAt,
    vocabulary,
    known: [],
    styles: [],
  }
  try {
    for (const part of foldersOf(folder)) await disk.makeFolder(part)
    await disk.syncFolder(dirname(folder.root))
    await writeFileAtomically(folder.corpusJournal, recordLine(record, ''), { disk })
    await writeFileAtomically(folder.groupJournal, '', { disk })
    await writeGitFiles(disk, folder)
    await recordFile(disk, folder).write(record)
  } catch (error) {
    const code = errorCodeOf(error)
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
      throw new GalleyError('folderNotWritable', { path: folder.root, reason: code }, { cause: error })
    }
    throw writeError(error, folder.root)
  }
  return await openCorpus(path, options)
}
