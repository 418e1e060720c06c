import { readFile, stat } from 'node:fs'
import { type FileHandle, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Disk, DiskFile } from './disk.ts'
import { errorCodeOf } from './diskError.ts'
import { makeFolder } from './makeFolder.ts'
import { SharedSync } from './sharedSync.ts'

/** Virus scanners, indexers and synchronising clients hold files of others for a moment, on Windows above all. */
const heldCodes = new Set(['EPERM', 'EBUSY', 'EACCES'])
const renameDelays = process.platform === 'win32' ? [10, 20, 50, 100, 200, 400] : [20]

/** A folder that holds something is `EEXIST` on some systems. */
const keptCodes = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST'])

/** Folders cannot be synced on Windows, nor on some network disks. */
const unsyncableCodes = new Set(['EPERM', 'EISDIR', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF'])

// Opening a corpus asks for thousands of these: the callbacks of `node:fs` cost half of what its promises cost.
const readWhole = promisify(readFile)
const statOf = promisify(stat)

class NodeFile implements DiskFile {
  readonly #handle: FileHandle

  constructor(handle: FileHandle) {
    this.#handle = handle
  }

  async write(bytes: Uint8Array, at: number): Promise<void> {
    let written = 0
    while (written < bytes.length) {
      const result = await this.#handle.write(bytes, written, bytes.length - written, at + written)
      written += result.bytesWritten
    }
  }

  sync(): Promise<void> {
    return this.#handle.datasync()
  }

  truncate(length: number): Promise<void> {
    return this.#handle.truncate(length)
  }

  async size(): Promise<number> {
    return (await this.#handle.stat()).size
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}

async function openToWrite(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+')
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error
    return await open(path, 'wx+')
  }
}

const folderSyncs = new SharedSync(async (folder) => {
  let handle: FileHandle | null = null
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } catch (error) {
    if (!unsyncableCodes.has(errorCodeOf(error))) throw error
  } finally {
    await handle?.close()
  }
})

/** The computer's disk. */
export const nodeDisk: Disk = {
  async open(path, mode) {
    return new NodeFile(mode === 'new' ? await open(path, 'wx+') : await openToWrite(path))
  },
  read: (path) => readWhole(path),
  list: (folder) => readdir(folder),
  async stat(path) {
    try {
      const { size, mtimeMs } = await statOf(path)
      return { size, modified: mtimeMs }
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(errorCodeOf(error))) return null
      throw error
    }
  },
  async rename(from, to) {
    for (const pause of renameDelays) {
      try {
        return await rename(from, to)
      } catch (error) {
        if (!heldCodes.has(errorCodeOf(error))) throw error
        await delay(pause)
      }
    }
    return await rename(from, to)
  },
  remove: (path) => rm(path, { force: true }),
  async removeFolder(path) {
    await rmdir(path).catch((error: unknown) => {
      if (!keptCodes.has(errorCodeOf(error))) throw error
    })
  },
  async makeFolder(path) {
    await makeFolder(path)
  },
  syncFolder: (folder) => folderSyncs.of(folder),
}
