import { basename } from 'node:path'
import { type ErrorData, GalleyError } from '../../shared/contract/error.ts'
import type { Disk } from './disk.ts'
import { setAside } from './setAside.ts'

/** What a person is told of damaged files where nothing may be written, or was. */
export const leftAsTheyAre = async (disk: Disk, paths: readonly string[]): Promise<readonly ErrorData[]> =>
  Promise.all(paths.map(async (path) => ((await isThere(disk, path)) ? left(path) : missing(path))))

/** Sets a damaged file aside. Returns what a person is told; throws as `setAside` does. */
export async function putAside(disk: Disk, path: string): Promise<ErrorData> {
  if (!(await isThere(disk, path))) return missing(path)
  return new GalleyError('corpusDamaged', { file: basename(path), aside: await setAside(disk, path) }).toData()
}

const isThere = async (disk: Disk, path: string): Promise<boolean> => (await disk.stat(path)) !== null
const left = (path: string): ErrorData => new GalleyError('corpusDamagedLeft', { file: basename(path) }).toData()
const missing = (path: string): ErrorData => new GalleyError('corpusPartMissing', { file: basename(path) }).toData()
