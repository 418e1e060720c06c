import { Low } from 'lowdb'
import { GalleyError } from '../../shared/contract/error.ts'
import type { Page } from '../../shared/page/page.ts'
import type { Revision } from '../../shared/page/revision.ts'
import { type CorpusFolder, journalPath, previousSnapshotPath, snapshotPath } from './corpusFolder.ts'
import type { Disk } from './disk.ts'
import { JournalFile } from './journalFile.ts'
import { encodeLine } from './journalLine.ts'
import type { LoadedPage } from './loadPage.ts'
import type { OpenFiles } from './openFiles.ts'
import type { PageBase, PageJournalEntry, StoredImage } from './pageRecords.ts'
import { snapshotFile } from './readSnapshot.ts'
import type { StoredPage } from './store.ts'

interface Tail {
  readonly number: number
  readonly id: string
}

const lineOf = (entry: PageJournalEntry): string => encodeLine(entry)

/** A page that is open: its last acknowledged state, its revisions, and the way into its files. */
export class PageFile {
  readonly id: string
  readonly journal: JournalFile
  readonly #disk: Disk
  readonly #folder: CorpusFolder
  #now: PageBase
  #revisions: Revision[]
  #pending: Tail[] = []
  #hold: Promise<void> | null = null
  #snapshot: number
  #isImageNew = false
  #snapping: Promise<void> = Promise.resolve()

  constructor(disk: Disk, folder: CorpusFolder, open: OpenFiles, loaded: LoadedPage) {
    const { now, revisions, owed, snapshot, journal } = loaded
    this.id = now.page.id
    this.#disk = disk
    this.#folder = folder
    this.#now = now
    this.#revisions = [...revisions]
    this.#snapshot = snapshot
    this.journal = new JournalFile(disk, open, journalPath(folder, this.id), journal.size, journal.isTorn)
    for (const revision of owed) void this.journal.appendOwed(lineOf({ kind: 'revision', revision }))
  }

  /** As acknowledged. */
  get now(): PageBase {
    return this.#now
  }

  get stored(): StoredPage {
    const { page, revision, revisionId, source, image } = this.#now
    return { page, revision, revisionId, source, image: image?.info ?? null }
  }

  /** As acknowledged; all from 1 unless some were lost to damage. */
  get revisions(): readonly Revision[] {
    return this.#revisions
  }

  get isBusy(): boolean {
    return this.#pending.length > 0 || this.#hold !== null || !this.journal.isIdle
  }

  /** How many revisions the snapshot lacks; 1 at least when it lacks anything. */
  get unsnapped(): number {
    return Math.max(this.#now.revision - this.#snapshot, this.#isImageNew ? 1 : 0)
  }

  /** Resolves once the revision is synced. Throws `revisionStale` when it does not follow the last one that was given. */
  async append(revision: Revision, page: Page): Promise<void> {
    while (this.#hold !== null) await this.#hold
    this.assertFollows(revision)
    const tail: Tail = { number: revision.number, id: revision.id }
    this.#pending.push(tail)
    try {
      await this.journal.append(lineOf({ kind: 'revision', revision }))
      this.#accept(revision, page)
    } finally {
      this.#pending = this.#pending.filter((pending) => pending !== tail)
    }
  }

  async appendImage(image: StoredImage | null): Promise<void> {
    while (this.#hold !== null) await this.#hold
    await this.journal.append(lineOf({ kind: 'image', after: this.#now.revision, image }))
    this.#now = { ...this.#now, image }
    this.#isImageNew = true
  }

  /** Takes a revision that a group's journal has: it is acknowledged; resolves once its own line is synced, too. */
  appendAcknowledged(revision: Revision, page: Page): Promise<void> {
    this.#accept(revision, page)
    return this.journal.appendOwed(lineOf({ kind: 'revision', revision }))
  }

  /** Throws `revisionStale` unless the revision follows the last one that was given. */
  assertFollows(revision: Revision): void {
    const last = this.#pending.at(-1) ?? { number: this.#now.revision, id: this.#now.revisionId }
    if (revision.number !== last.number + 1 || revision.parent !== last.id) {
      throw new GalleyError('revisionStale', { page: this.id, found: last.number, given: revision.number })
    }
  }

  /** The end of the hold that keeps others from writing, if there is one. */
  get held(): Promise<void> | null {
    return this.#hold
  }

  /** Keeps others from writing until the returned function is called. */
  hold(): () => void {
    let release: () => void = () => undefined
    this.#hold = new Promise((resolve) => {
      release = () => {
        this.#hold = null
        resolve()
      }
    })
    return release
  }

  /** Writes the acknowledged state; the journal alone suffices when it fails. */
  writeSnapshot(): Promise<void> {
    const snapping = this.#snapping.catch(() => undefined).then(() => this.#writeSnapshot())
    this.#snapping = snapping
    return snapping
  }

  async #writeSnapshot(): Promise<void> {
    const snapshot = this.#now
    const adapter = snapshotFile(
      this.#disk,
      snapshotPath(this.#folder, this.id),
      previousSnapshotPath(this.#folder, this.id),
    )
    await new Low<PageBase>(adapter, snapshot).write()
    this.#snapshot = snapshot.revision
    this.#isImageNew = this.#now.image !== snapshot.image
  }

  #accept(revision: Revision, page: Page): void {
    this.#revisions.push(revision)
    this.#now = { ...this.#now, page, revision: revision.number, revisionId: revision.id }
  }
}
