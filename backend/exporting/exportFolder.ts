import { randomUUID } from 'node:crypto'
import { lstat, mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { errorCodeOf } from '../storage/diskError.ts'
import { makeFolder } from '../storage/makeFolder.ts'
import { exportError } from './exportError.ts'

/** A folder that is filled out of sight and then shown whole, or taken back without a trace. */
export interface ExportFolder {
  /** Where to write. */
  readonly path: string
  /** Moves the folder into place as `name`, or `name 2`, `name 3`… where that is taken; resolves to its path. */
  finish(name: string): Promise<string>
  /** Removes the folder, and the folders that were made for it. */
  discard(): Promise<void>
}

const exists = async (path: string): Promise<boolean> => {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return false
    throw error
  }
}

async function moveInto(parent: string, from: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const target = join(parent, number === 1 ? name : `${name} ${number}`)
    if (await exists(target)) continue
    try {
      await rename(from, target)
      return target
    } catch (error) {
      // Taken in between: only then is the next number the answer.
      if (!(await exists(target))) throw error
    }
  }
}

/**
 * Opens a hidden folder in `parent`, which is made where it does not exist. Throws `notFolder`, `folderNotWritable`,
 * `exportDiskFull` or `exportFailed`.
 */
export async function openExportFolder(parent: string): Promise<ExportFolder> {
  const folder = resolve(parent)
  const path = join(folder, `.galley-export-${randomUUID().slice(0, 8)}`)
  let made: string | undefined
  try {
    made = await makeFolder(folder)
    await mkdir(path)
  } catch (error) {
    throw exportError(error, folder)
  }
  return {
    path,
    finish: async (name) => {
      try {
        return await moveInto(folder, path, name)
      } catch (error) {
        throw exportError(error, folder)
      }
    },
    discard: async () => {
      await rm(path, { recursive: true, force: true })
      if (made !== undefined) await removeEmpty(folder, dirname(made))
    },
  }
}

/** Removes `folder` and its parents up to, not including, `end`; stops at the first that holds something. */
async function removeEmpty(folder: string, end: string): Promise<void> {
  for (let at = folder; at !== end && at !== dirname(at); at = dirname(at)) {
    try {
      await rmdir(at)
    } catch {
      return
    }
  }
}
