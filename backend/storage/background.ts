import type { PageFile } from './pageFile.ts'
import type { PageFiles } from './pageFiles.ts'
import type { PageTable } from './pageTable.ts'

export interface BackgroundOptions {
  readonly files: PageFiles
  readonly table: PageTable
  /** A page's snapshot is written after so many revisions. */
  readonly snapshotEvery: number
  /** All snapshots and the index are written after so many milliseconds without a write. */
  readonly idleAfter: number
}

/**
 * Writes snapshots and the index behind the acknowledged writes, one at a time and never in their way. A failure is
 * left to the next time: the journals have everything.
 */
export class Background {
  readonly #options: BackgroundOptions
  #timer: NodeJS.Timeout | null = null
  #work: Promise<void> = Promise.resolve()
  readonly #queued = new Set<PageFile>()

  constructor(options: BackgroundOptions) {
    this.#options = options
  }

  /** Says that a page was written. */
  written(file: PageFile): void {
    const { snapshotEvery, idleAfter } = this.#options
    if (file.unsnapped >= snapshotEvery) void this.#snapshot(file)
    if (this.#timer !== null) {
      this.#timer.refresh()
      return
    }
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.flush()
    }, idleAfter)
    this.#timer.unref()
  }

  /** Writes all that is pending; never rejects. */
  async flush(): Promise<void> {
    const { files, table } = this.#options
    for (const file of files.loaded) {
      await file.journal.settle()
      if (file.unsnapped > 0) await this.#snapshot(file)
    }
    await this.#then(() => table.write())
  }

  /** Stops, with all that is pending written. */
  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    await this.flush()
  }

  #snapshot(file: PageFile): Promise<void> {
    if (this.#queued.has(file)) return this.#work
    this.#queued.add(file)
    return this.#then(async () => {
      this.#queued.delete(file)
      if (file.unsnapped > 0) await file.writeSnapshot()
    })
  }

  #then(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch(() => undefined)
    return this.#work
  }
}
