import { createWriteStream } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { GalleyError } from '../../shared/contract/error.ts'
import type { ImportSource } from '../../shared/contract/records.ts'
import { imageBytes, textBytes } from '../app/limits.ts'
import { newId } from '../app/newId.ts'
import { limitBytes } from '../hosting/limitBytes.ts'
import { writeError } from '../storage/diskError.ts'
import { makeFolder } from '../storage/makeFolder.ts'
import type { GivenFile } from './collectFiles.ts'
import { importKindOf, plainNameOf } from './importFile.ts'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Files that came as bytes, kept in a folder of this process until they are imported. */
export class Uploads {
  readonly #root: string
  readonly #folder: string
  readonly #known = new Map<string, GivenFile>()
  #ready: Promise<void> | null = null

  constructor(userData: string) {
    this.#root = join(userData, 'uploads')
    this.#folder = join(this.#root, `${process.pid}-${newId()}`)
  }

  /**
   * Takes a file; the id can be used once. Throws `fileKind`, `fileTooLarge`, `diskFull`, `writeFailed`,
   * and leaves nothing behind then.
   */
  async accept(given: string, bytes: Readable): Promise<string> {
    const name = plainNameOf(given)
    const kind = importKindOf(name)
    const id = newId()
    const path = join(this.#folder, id)
    try {
      if (!kind) throw new GalleyError('fileKind', { name })
      this.#ready ??= this.#prepare()
      await this.#ready
      await pipeline(bytes, limitBytes(name, kind === 'image' ? imageBytes : textBytes), createWriteStream(path))
    } catch (error) {
      bytes.destroy()
      await rm(path, { force: true })
      throw writeError(error, path)
    }
    this.#known.set(id, { path, given })
    return id
  }

  /** The files behind sources; uploads are the caller's from now on. Throws `fileMissing` for an unknown upload. */
  take(sources: readonly ImportSource[]): readonly GivenFile[] {
    const uploads = sources.flatMap((source) => ('upload' in source ? [source.upload] : []))
    for (const id of uploads) if (!this.#known.has(id)) throw new GalleyError('fileMissing', { name: id })
    return sources.flatMap((source) => {
      if ('path' in source) return [{ path: source.path, given: source.path }]
      const file = this.#known.get(source.upload)
      this.#known.delete(source.upload)
      return file ? [file] : []
    })
  }

  /** Removes those of the files that were uploaded. */
  async release(files: readonly GivenFile[]): Promise<void> {
    const own = files.filter(({ path }) => path.startsWith(this.#folder))
    await Promise.all(own.map(({ path }) => rm(path, { force: true })))
  }

  async close(): Promise<void> {
    this.#known.clear()
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** Makes the folder, and clears those that ended processes left. */
  async #prepare(): Promise<void> {
    await makeFolder(this.#folder)
    for (const name of await readdir(this.#root)) {
      const pid = Number.parseInt(name, 10)
      if (Number.isInteger(pid) && !isAlive(pid)) await rm(join(this.#root, name), { recursive: true, force: true })
    }
  }
}
