import { open, stat } from 'node:fs/promises'
import { GalleyError } from '../../shared/contract/error.ts'
import { readError } from '../storage/diskError.ts'

export interface ReadBounds {
  /** Name for messages. */
  readonly name: string
  /** Most bytes to read. */
  readonly limit: number
}

const blockSize = 1024 * 1024

const tooLarge = (name: string, characters: number, limit: number): GalleyError =>
  new GalleyError('fileTooLarge', { name, characters, limit })

/**
 * All bytes of a file that is no longer than the limit, also while it grows. Throws `fileMissing`,
 * `fileUnreadable`, `fileTooLarge`, and `fileKind` for what is not a file.
 */
export const readBounded = async (path: string, { name, limit }: ReadBounds): Promise<Uint8Array> => {
  try {
    const info = await stat(path)
    // Before it is opened: opening a pipe waits for someone to write into it.
    if (!info.isFile()) throw new GalleyError('fileKind', { name })
    if (info.size > limit) throw tooLarge(name, info.size, limit)
    const file = await open(path, 'r')
    try {
      const blocks: Uint8Array[] = []
      let length = 0
      for (;;) {
        const block = new Uint8Array(Math.min(blockSize, limit + 1))
        const { bytesRead } = await file.read(block, 0, block.length)
        if (bytesRead === 0) return Buffer.concat(blocks)
        length += bytesRead
        if (length > limit) throw tooLarge(name, length, limit)
        blocks.push(block.subarray(0, bytesRead))
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    const known = readError(error, path)
    throw known === error ? known : new GalleyError(known.code, { ...known.params, name }, { cause: error })
  }
}
