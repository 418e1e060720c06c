import { dirname } from 'node:path'
import { GalleyError } from '../../shared/contract/error.ts'
import type { Disk, DiskFile } from './disk.ts'
import { writeError } from './diskError.ts'
import type { OpenFiles, Releasable } from './openFiles.ts'
import { writeFileAtomically } from './writeFileAtomically.ts'

interface Waiting {
  readonly bytes: Uint8Array
  readonly resolve: () => void
  /** Absent for a line that is promised elsewhere and must be written before any other. */
  readonly reject?: (error: GalleyError) => void
}

/**
 * The writing end of a journal. Lines are written in the order of the calls, those that wait together in one write and
 * one sync. After a failure the file is cut back to its last acknowledged byte before anything else is written.
 */
export class JournalFile implements Releasable {
  readonly path: string
  readonly #disk: Disk
  readonly #open: OpenFiles
  #file: DiskFile | null = null
  #size: number
  #isTorn: boolean
  /** Length of a text that may have come into the file's place all the same, when putting it there failed. */
  #unsure: number | null = null
  #waiting: Waiting[] = []
  #pumping: Promise<void> | null = null

  /** `size`: length in bytes of what is acknowledged; `isTorn`: what stands behind it is cut off before the first write. */
  constructor(disk: Disk, open: OpenFiles, path: string, size: number, isTorn: boolean) {
    this.path = path
    this.#disk = disk
    this.#open = open
    this.#size = size
    this.#isTorn = isTorn
  }

  /** Length in bytes of what is acknowledged. */
  get size(): number {
    return this.#size
  }

  get isIdle(): boolean {
    return this.#waiting.length === 0 && this.#pumping === null
  }

  /** Resolves once the line is synced. Rejects with `diskFull` or `writeFailed`: it is not in the file then. */
  append(line: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ bytes: Buffer.from(line, 'utf8'), resolve, reject })
      this.#pump()
    })
  }

  /** Writes a line that is promised elsewhere: it stays first in the queue until it is written, and never rejects. */
  appendOwed(line: string): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ bytes: Buffer.from(line, 'utf8'), resolve })
      this.#pump()
    })
  }

  /**
   * Puts a shorter text in the place of all that is acknowledged, beside it first and then renamed; lines that come
   * meanwhile follow it. Rejects with `diskFull` or `writeFailed`: either of the two stands there then.
   */
  async replace(text: string): Promise<void> {
    while (this.#pumping !== null) await this.#pumping
    const replacing = this.#replaceAll(Buffer.from(text, 'utf8'))
    this.#pumping = replacing
      .catch(() => undefined)
      .then(async () => {
        this.#pumping = null
        if (this.#waiting.length > 0) await this.settle()
      })
    await replacing
  }

  /** Resolves once nothing waits any more, or a write failed. */
  async settle(): Promise<void> {
    if (this.#waiting.length > 0) this.#pump()
    await this.#pumping
  }

  release(): boolean {
    if (!this.isIdle) return false
    const file = this.#file
    this.#file = null
    this.#open.forget(this)
    file?.close().catch(() => undefined)
    return true
  }

  async close(): Promise<void> {
    await this.settle()
    await this.#closeFile()
  }

  async #closeFile(): Promise<void> {
    const file = this.#file
    this.#file = null
    this.#open.forget(this)
    await file?.close().catch(() => undefined)
  }

  async #replaceAll(bytes: Uint8Array): Promise<void> {
    // Windows puts nothing in the place of a file that is open.
    await this.#closeFile()
    try {
      await writeFileAtomically(this.path, bytes, { disk: this.#disk })
      this.#size = bytes.length
      this.#isTorn = false
      this.#unsure = null
    } catch (error) {
      this.#unsure = bytes.length
      throw error
    }
  }

  #pump(): void {
    this.#pumping ??= this.#writeAll()
  }

  /** Ends in the same turn that finds nothing to do, so that no line can come in unseen. */
  async #writeAll(): Promise<void> {
    await null
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice()
      try {
        const bytes = Buffer.concat(batch.map((waiting) => waiting.bytes))
        const file = await this.#ready()
        await file.write(bytes, this.#size)
        await file.sync()
        this.#size += bytes.length
      } catch (error) {
        await this.#rollBack()
        const failure = writeError(error, this.path)
        const failed = this.#waiting
        this.#waiting = failed.filter(({ reject }) => reject === undefined)
        this.#pumping = null
        for (const { reject } of failed) reject?.(failure)
        return
      }
      this.#waiting.splice(0, batch.length)
      for (const { resolve } of batch) resolve()
    }
    this.#pumping = null
  }

  async #ready(): Promise<DiskFile> {
    if (this.#file === null) {
      const file = await this.#disk.open(this.path, 'write')
      try {
        await this.#bringUp(file)
      } catch (error) {
        await file.close().catch(() => undefined)
        throw error
      }
      this.#file = file
    }
    this.#open.touch(this)
    return this.#file
  }

  /** Has the file end with its last acknowledged byte; one that another program changed is left as it is. */
  async #bringUp(file: DiskFile): Promise<void> {
    const size = await file.size()
    if (this.#unsure !== null) {
      await this.#disk.syncFolder(dirname(this.path))
      if (size === this.#unsure) this.#size = size
      this.#unsure = null
    }
    if (size < this.#size || (size > this.#size && !this.#isTorn)) {
      throw new GalleyError('writeFailed', { file: this.path, reason: 'changed' })
    }
    if (size > this.#size) await file.truncate(this.#size)
    if (size === 0) await this.#disk.syncFolder(dirname(this.path))
    this.#isTorn = false
  }

  async #rollBack(): Promise<void> {
    const file = this.#file
    this.#file = null
    this.#open.forget(this)
    if (file === null) return
    this.#isTorn = true
    try {
      await file.truncate(this.#size)
      this.#isTorn = false
    } catch {
      // The next write cuts it back first.
    }
    await file.close().catch(() => undefined)
  }
}
