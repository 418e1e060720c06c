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
      // One byte more than the file is said to have, so that its end is found without another block.
      let block = new Uint8Array(Math.min(blockSize, info.size + 1))
      let filled = 0
      for (;;) {
        if (filled === block.length) {
          blocks.push(block)
          block = new Uint8Array(blockSize)
          filled = 0
        }
        const { bytesRead } = await file.read(block, filled, block.length - filled)
        if (bytesRead === 0) break
        filled += bytesRead
        length += bytesRead
        if (length > limit) throw tooLarge(name, length, limit)
      }
      const last = block.subarray(0, filled)
      return blocks.length === 0 ? last : Buffer.concat([...blocks, last])
    } finally {
      await file.close()
    }
  } catch (error) {
    const known = readError(error, path)
    throw known === error ? known : new GalleyError(known.code, { ...known.params, name }, { cause: error })
  }
}
