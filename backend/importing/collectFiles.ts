import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { GalleyError } from '../../shared/contract/error.ts'
import type { JobItem } from '../../shared/contract/records.ts'
import { naturalOrder } from '../app/naturalOrder.ts'
import { errorData } from '../errorData.ts'
import { readError } from '../storage/diskError.ts'
import { type ImportFile, importFileOf } from './importFile.ts'

/** Something to import: where it is, and the name that it was given, with folders where they are known. */
export interface GivenFile {
  readonly path: string
  readonly given: string
}

export interface CollectedFiles {
  readonly files: readonly ImportFile[]
  /** What cannot be imported, with the reason. */
  readonly failed: readonly JobItem[]
}

/** Left by systems in every folder, never meant. */
const isHidden = (name: string): boolean => name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(name)

/** Gathers files from files and folders, folders with all that is in them. */
class Walk {
  readonly files: ImportFile[] = []
  readonly failed: JobItem[] = []
  readonly #visited = new Set<string>()
  readonly #signal: AbortSignal

  constructor(signal: AbortSignal) {
    this.#signal = signal
  }

  /** `above` are the real paths of the folders that led here. */
  async visit(path: string, given: string, above: readonly string[]): Promise<void> {
    if (this.#signal.aborted) throw new GalleyError('cancelled')
    const name = basename(given)
    try {
      const info = await stat(path)
      if (info.isDirectory()) await this.#visitFolder(path, above)
      else this.#add(path, given, info.isFile())
    } catch (error) {
      if (error instanceof GalleyError && error.code === 'cancelled') throw error
      this.failed.push({ name, error: errorData(readError(error, path)) })
    }
  }

  #add(path: string, given: string, isFile: boolean): void {
    const file = isFile ? importFileOf(path, given) : null
    const name = basename(given)
    if (file) this.files.push(file)
    else this.failed.push({ name, error: new GalleyError('fileKind', { name }).toData() })
  }

  async #visitFolder(path: string, above: readonly string[]): Promise<void> {
    const real = await realpath(path)
    if (above.includes(real)) throw new GalleyError('fileUnreadable', { name: basename(path), reason: 'ELOOP' })
    // Reached before through another link: its files are there already.
    if (this.#visited.has(real)) return
    this.#visited.add(real)
    const names = (await readdir(path)).filter((name) => !isHidden(name)).sort(naturalOrder)
    for (const name of names) await this.visit(join(path, name), join(path, name), [...above, real])
  }
}

/**
 * The files to import of files and folders, in the order given, each folder's in natural order. What
 * cannot be read, is of another kind, or leads into itself through a link is listed and stops nothing.
 * Throws `cancelled`.
 */
export const collectFiles = async (sources: readonly GivenFile[], signal: AbortSignal): Promise<CollectedFiles> => {
  const walk = new Walk(signal)
  for (const { path, given } of sources) await walk.visit(path, given, [])
  return { files: walk.files, failed: walk.failed }
}
