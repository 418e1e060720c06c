import { basename } from 'node:path'
import type { Adapter } from 'lowdb'
import { GalleyError } from '../../shared/contract/error.ts'
import { decodeUtf8 } from './decodeUtf8.ts'
import type { Disk } from './disk.ts'
import { readError } from './diskError.ts'
import { nodeDisk } from './nodeDisk.ts'
import { seal, unseal } from './sealed.ts'
import { writeFileAtomically } from './writeFileAtomically.ts'

export interface SyncedFileOptions<T> {
  readonly disk?: Disk
  /** Makes sure that what was read is a `T`; throws when not. */
  readonly parse: (value: unknown) => T
  /** Where the file before the last write is kept; it is read when the file itself is missing or damaged. */
  readonly previous?: string
}

/**
 * An adapter of lowdb that survives a power cut, which its `JSONFile` does not: written atomically and synced, with a
 * checksum, and the previous file kept where asked for. `read` gives null only when nothing was ever written, and
 * throws `fileUnreadable` (reason `damaged`, or the disk's) rather than taking damage for emptiness.
 */
export class SyncedFile<T extends object> implements Adapter<T> {
  readonly path: string
  readonly #disk: Disk
  readonly #parse: (value: unknown) => T
  readonly #previous: string | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(path: string, { disk = nodeDisk, parse, previous }: SyncedFileOptions<T>) {
    this.path = path
    this.#disk = disk
    this.#parse = parse
    this.#previous = previous
  }

  async read(): Promise<T | null> {
    try {
      const value = await this.#readOne(this.path)
      if (value !== null || this.#previous === undefined) return value
    } catch (error) {
      if (this.#previous === undefined) throw error
      const value = await this.#readOne(this.#previous)
      if (value === null) throw error
      return value
    }
    return await this.#readOne(this.#previous)
  }

  /** One write after the other, in the order of the calls. */
  async write(data: T): Promise<void> {
    const text = seal(data)
    const options = { disk: this.#disk, ...(this.#previous !== undefined && { previous: this.#previous }) }
    const writing = this.#writing.catch(() => undefined).then(() => writeFileAtomically(this.path, text, options))
    this.#writing = writing
    await writing
  }

  async #readOne(path: string): Promise<T | null> {
    let bytes: Uint8Array
    try {
      bytes = await this.#disk.read(path)
    } catch (error) {
      const failure = readError(error, path)
      if (failure.code === 'fileMissing') return null
      throw failure
    }
    const value = unseal(decodeUtf8(bytes))
    try {
      if (value !== undefined) return this.#parse(value)
    } catch (error) {
      throw new GalleyError('fileUnreadable', { name: basename(path), reason: 'damaged' }, { cause: error })
    }
    throw new GalleyError('fileUnreadable', { name: basename(path), reason: 'damaged' })
  }
}
