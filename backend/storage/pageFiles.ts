import type { ErrorData } from '../../shared/contract/error.ts'
import type { Revision } from '../../shared/page/revision.ts'
import type { CorpusFolder } from './corpusFolder.ts'
import { leftAsTheyAre } from './damage.ts'
import type { Disk } from './disk.ts'
import { type LoadedPage, loadPage } from './loadPage.ts'
import { mapBounded } from './mapBounded.ts'
import type { OpenFiles } from './openFiles.ts'
import { PageFile } from './pageFile.ts'
import { repairPage } from './repairPage.ts'

export interface PageFilesOptions {
  readonly disk: Disk
  readonly folder: CorpusFolder
  readonly open: OpenFiles
  readonly isReadOnly: boolean
  /** How many pages are kept in memory while none of them is in use. */
  readonly limit: number
  /** Takes what a person is to be told of damage. */
  readonly report: (problem: ErrorData) => void
  /** Revisions of groups that a page's journal may lack. */
  readonly unspreadOf: (page: string) => readonly Revision[]
}

const snapshotsAtOnce = 4

/** The pages in memory: few, those used last, one `PageFile` for each at any time. */
export class PageFiles {
  readonly #options: PageFilesOptions
  /** Those used last stand last. */
  readonly #files = new Map<string, Promise<PageFile>>()
  readonly #loaded = new Map<string, PageFile>()
  readonly #pins = new Map<string, number>()
  #tidying: Promise<void> | null = null

  constructor(options: PageFilesOptions) {
    this.#options = options
  }

  /** Reads a page's files, and mends them where damage allows it. Throws as `loadPage` does. */
  async load(id: string): Promise<LoadedPage> {
    const { disk, folder, isReadOnly, report, unspreadOf } = this.#options
    const loaded = await loadPage(disk, folder, id, unspreadOf(id))
    if (isReadOnly) {
      for (const problem of await leftAsTheyAre(disk, loaded.damaged)) report(problem)
      return loaded
    }
    const repaired = await repairPage(disk, folder, loaded)
    for (const problem of repaired.problems) report(problem)
    return repaired.loaded
  }

  /** Keeps the page in memory while `work` runs. What another process writes is read anew each time. */
  async use<T>(id: string, work: (file: PageFile) => T | Promise<T>): Promise<T> {
    const { disk, folder, open, isReadOnly } = this.#options
    if (isReadOnly) return await work(new PageFile(disk, folder, open, { ...(await this.load(id)), owed: [] }))
    const file = await this.acquire(id)
    try {
      return await work(file)
    } finally {
      this.release(id)
    }
  }

  /** As `use`, until `release` is called as often; also when it throws, nothing is kept. */
  async acquire(id: string): Promise<PageFile> {
    this.#pins.set(id, (this.#pins.get(id) ?? 0) + 1)
    const opening = this.#files.get(id) ?? this.#openFile(id)
    this.#files.delete(id)
    this.#files.set(id, opening)
    try {
      return await opening
    } catch (error) {
      if (this.#files.get(id) === opening) this.#files.delete(id)
      this.#unpin(id)
      throw error
    }
  }

  release(id: string): void {
    this.#unpin(id)
    if (this.#files.size > this.#options.limit) void this.tidy()
  }

  /** Takes a page that was just made. */
  add(loaded: LoadedPage): PageFile {
    const { disk, folder, open } = this.#options
    const file = new PageFile(disk, folder, open, loaded)
    this.#files.set(file.id, Promise.resolve(file))
    this.#loaded.set(file.id, file)
    if (this.#files.size > this.#options.limit) void this.tidy()
    return file
  }

  /** Pages that are in memory now. */
  get loaded(): readonly PageFile[] {
    return [...this.#loaded.values()]
  }

  /** Lets pages go until few are left; their snapshots are written first. */
  tidy(): Promise<void> {
    this.#tidying ??= this.#tidy().finally(() => {
      this.#tidying = null
    })
    return this.#tidying
  }

  /** How far the number of pages in memory is above its limit, as a multiple. */
  get pressure(): number {
    return this.#files.size / this.#options.limit
  }

  async #tidy(): Promise<void> {
    await mapBounded([...this.#files.keys()], snapshotsAtOnce, async (id) => {
      if (this.#files.size <= this.#options.limit) return
      const file = this.#loaded.get(id)
      if (file === undefined || this.#isInUse(file)) return
      if (file.unsnapped > 0) await file.writeSnapshot().catch(() => undefined)
      if (this.#isInUse(file)) return
      this.#files.delete(id)
      this.#loaded.delete(id)
      file.journal.release()
    })
  }

  #isInUse(file: PageFile): boolean {
    return file.isBusy || (this.#pins.get(file.id) ?? 0) > 0
  }

  #unpin(id: string): void {
    const pins = (this.#pins.get(id) ?? 0) - 1
    if (pins > 0) this.#pins.set(id, pins)
    else this.#pins.delete(id)
  }

  async #openFile(id: string): Promise<PageFile> {
    const { disk, folder, open } = this.#options
    const file = new PageFile(disk, folder, open, await this.load(id))
    this.#loaded.set(id, file)
    return file
  }
}
