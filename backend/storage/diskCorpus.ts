import { join } from 'node:path'
import { type ErrorData, GalleyError } from '../../shared/contract/error.ts'
import type { ImageInfo } from '../../shared/contract/records.ts'
import type { Page } from '../../shared/page/page.ts'
import type { Revision } from '../../shared/page/revision.ts'
import type { Background } from './background.ts'
import { readCacheFile, writeCacheFile } from './cacheFile.ts'
import { type CorpusFolder, journalPath } from './corpusFolder.ts'
import type { Disk } from './disk.ts'
import { writeError } from './diskError.ts'
import type { GroupJournal } from './groupJournal.ts'
import type { HeldLock } from './heldLock.ts'
import { imageFileName } from './imageFileName.ts'
import { encodeLine } from './journalLine.ts'
import { isPageId } from './newPageId.ts'
import { readOriginal, removeOriginal, writeOriginal } from './originals.ts'
import type { PageFile } from './pageFile.ts'
import type { PageFiles } from './pageFiles.ts'
import type { PageBase } from './pageRecords.ts'
import type { PageTable } from './pageTable.ts'
import { pastImage } from './pastImage.ts'
import type { RecordStore } from './recordStore.ts'
import { safeFileName } from './safeFileName.ts'
import { currentSchema } from './schema.ts'
import { spreadGroup } from './spreadGroup.ts'
import type { CorpusRecord, CorpusStore, GroupRevision, NewPage, PageEntry, StoredPage } from './store.ts'
import { writeFileAtomically } from './writeFileAtomically.ts'

/** The parts of an open corpus, as `openCorpus` puts them together. */
export interface CorpusParts {
  readonly disk: Disk
  readonly folder: CorpusFolder
  readonly readOnly: ErrorData | null
  /** Grows when damage is found later. */
  readonly problems: readonly ErrorData[]
  readonly record: RecordStore
  readonly groups: GroupJournal
  readonly files: PageFiles
  readonly table: PageTable
  readonly background: Background
  /** Null where nothing may be written. */
  readonly lock: HeldLock | null
}

/** How far the pages in memory may exceed their limit before an import waits for them to be written. */
const highestPressure = 3

/** A corpus in a folder on disk. */
export class DiskCorpus implements CorpusStore {
  readonly path: string
  readonly problems: readonly ErrorData[]
  readonly #parts: CorpusParts
  #grouping: Promise<void> = Promise.resolve()
  #closing: Promise<void> | null = null

  constructor(parts: CorpusParts) {
    this.#parts = parts
    this.path = parts.folder.root
    this.problems = parts.problems
  }

  get readOnly(): ErrorData | null {
    return this.#parts.lock?.lost?.toData() ?? this.#parts.readOnly
  }

  readRecord(): CorpusRecord {
    return this.#parts.record.record
  }

  async writeRecord(record: CorpusRecord, author: string): Promise<void> {
    this.#assertWritable()
    await this.#parts.record.write(record, author)
  }

  listPages(): readonly PageEntry[] {
    return this.#parts.table.list()
  }

  revisionOf(id: string): number | null {
    const entry = this.#parts.table.get(id)
    return entry?.problem === null ? entry.revision : null
  }

  readPage(id: string): Promise<StoredPage> {
    return this.#use(id, (file) => file.stored)
  }

  readRevisions(id: string): Promise<readonly Revision[]> {
    return this.#use(id, (file) => [...file.revisions])
  }

  readOriginal(id: string): Promise<Uint8Array> {
    return this.#use(id, (file) => readOriginal(this.#parts.disk, this.#parts.folder, file.now))
  }

  async addPage({ page, revisionId, source, bytes }: NewPage): Promise<void> {
    this.#assertWritable()
    const { disk, folder, files, table } = this.#parts
    if (!isPageId(page.id) || table.get(page.id) !== undefined) {
      throw new GalleyError('internal', { detail: `page id ${page.id}` })
    }
    // In the order of the calls, however long each waits.
    const order = table.takeOrder()
    if (files.pressure > highestPressure) await files.tidy()
    const original = safeFileName(source.name)
    const now: PageBase = { schema: currentSchema, page, revision: 0, revisionId, source, image: null, order, original }
    const line = encodeLine({ kind: 'base', ...now })
    const path = journalPath(folder, page.id)
    try {
      await writeOriginal(disk, folder, page.id, original, bytes)
      await writeFileAtomically(path, line, { disk })
    } catch (error) {
      await this.#takeBack(page.id, original).catch(() => undefined)
      throw writeError(error, join(folder.originals, page.id))
    }
    const journal = { size: Buffer.byteLength(line), isTorn: false }
    this.#written(files.add({ now, revisions: [], owed: [], snapshot: -1, journal, rescue: null, damaged: [] }))
  }

  appendRevision(id: string, revision: Revision, page: Page): Promise<void> {
    return this.#write(id, (file) => file.append(revision, page))
  }

  async appendGroup(group: GroupRevision, pages: ReadonlyMap<string, Page>): Promise<void> {
    this.#assertWritable()
    const grouping = this.#grouping.then(() => {
      const { files, groups } = this.#parts
      return spreadGroup(files, groups, group, pages, (file) => this.#written(file))
    })
    this.#grouping = grouping.catch(() => undefined)
    await grouping
  }

  async writeImage(id: string, image: { readonly info: ImageInfo; readonly bytes: Uint8Array } | null): Promise<void> {
    await this.#write(id, async (file) => {
      if (image === null) return await file.appendImage(null)
      const { disk, folder } = this.#parts
      let attempt = 0
      while ((await disk.stat(join(folder.images, imageFileName(id, image.info, attempt)))) !== null) attempt++
      const name = imageFileName(id, image.info, attempt)
      await writeFileAtomically(join(folder.images, name), image.bytes, { disk })
      await file.appendImage({ info: image.info, file: name })
    })
  }

  async restoreImage(id: string, stamp: string): Promise<void> {
    await this.#write(id, async (file) => {
      const { disk, folder } = this.#parts
      const image = await pastImage(disk, folder, id, stamp)
      const isThere = image !== null && (await disk.stat(join(folder.images, safeFileName(image.file)))) !== null
      if (!isThere) throw new GalleyError('fileMissing', { name: image?.info.name ?? stamp })
      await file.appendImage(image)
    })
  }

  imagePath(id: string): string | null {
    const image = this.#parts.table.get(id)?.image ?? null
    return image === null ? null : join(this.#parts.folder.images, safeFileName(image))
  }

  readCache(name: string): Promise<unknown> {
    return readCacheFile(this.#parts.disk, this.#parts.folder, name)
  }

  async writeCache(name: string, value: unknown): Promise<void> {
    if (this.readOnly === null) await writeCacheFile(this.#parts.disk, this.#parts.folder, name, value)
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    const { background, files, groups, record, readOnly, lock } = this.#parts
    await this.#grouping
    if (readOnly === null) {
      await background.close()
      for (const file of files.loaded) await file.journal.close()
      await groups.close()
      await record.close()
    }
    await lock?.release()
  }

  async #use<T>(id: string, work: (file: PageFile) => T | Promise<T>): Promise<T> {
    const entry = this.#parts.table.get(id)
    if (entry === undefined) throw new GalleyError('pageMissing', { page: id })
    try {
      return await this.#parts.files.use(id, work)
    } catch (error) {
      const isDamage = error instanceof GalleyError && error.code === 'pageDamaged'
      if (!isDamage) throw error
      const damage = new GalleyError('pageDamaged', { name: entry.name })
      this.#parts.table.setProblem(id, damage.toData())
      throw damage
    }
  }

  async #write(id: string, work: (file: PageFile) => Promise<void>): Promise<void> {
    this.#assertWritable()
    await this.#use(id, async (file) => {
      await work(file)
      this.#written(file)
    })
  }

  /**
   * Removes what stands of a page that did not come about: it must not come up later, beside the one that is tried
   * again. Its journal is gone for certain before the bytes go, so that no page is ever without them.
   */
  async #takeBack(id: string, original: string): Promise<void> {
    const { disk, folder } = this.#parts
    await disk.remove(journalPath(folder, id))
    await disk.syncFolder(folder.journal)
    await removeOriginal(disk, folder, id, original)
  }

  #written(file: PageFile): void {
    this.#parts.table.update(file)
    this.#parts.background.written(file)
  }

  #assertWritable(): void {
    if (this.#closing !== null) throw new GalleyError('noCorpus')
    const lost = this.#parts.lock?.lost ?? null
    if (lost !== null) throw lost
    if (this.readOnly !== null) throw new GalleyError('corpusReadOnly')
  }
}
