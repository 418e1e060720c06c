import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { GalleyError } from '../../shared/contract/error.ts'
import { errorCodeOf } from './diskError.ts'

async function isFolder(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => null)
  return info?.isDirectory() === true
}

/**
 * Makes a folder with the folders above it, one by one: Node's `recursive` never ends where a folder answers `ENOENT`
 * to whatever is made in it, as `/proc` does. Resolves to the topmost folder that was made, to undefined where it was
 * there. Throws `notFolder` where a file stands in the way, `folderNotWritable` where folders cannot be made at all,
 * and other errors of `node:fs` as they are.
 */
export async function makeFolder(path: string): Promise<string | undefined> {
  try {
    await mkdir(path)
    return path
  } catch (error) {
    // Whatever a system says first of a drive or of a disk that cannot be written.
    if (await isFolder(path)) return undefined
    const code = errorCodeOf(error)
    if (code === 'EEXIST' || code === 'ENOTDIR') throw new GalleyError('notFolder', { path }, { cause: error })
    if (code !== 'ENOENT') throw error
    const parent = dirname(path)
    if (parent === path || (await isFolder(parent))) {
      throw new GalleyError('folderNotWritable', { path: parent }, { cause: error })
    }
    const top = await makeFolder(parent)
    const made = await makeFolder(path)
    return top ?? made
  }
}
