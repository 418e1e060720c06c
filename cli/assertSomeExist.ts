import { stat } from 'node:fs/promises'
import { GalleyError } from '../shared/contract/error.ts'

/** Throws `fileMissing` where none of the paths is there, before anything is made for nothing. */
export async function assertSomeExist(paths: readonly string[]): Promise<void> {
  const found = await Promise.all(paths.map((path) => stat(path).catch(() => null)))
  const [first = ''] = paths
  if (found.every((entry) => entry === null)) throw new GalleyError('fileMissing', { name: first })
}
