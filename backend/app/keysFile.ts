import { join } from 'node:path'
import { type KeysFile, readOwnKeys, usualKeysText } from '../../shared/contract/ownKeys.ts'
import { readError } from '../storage/diskError.ts'
import { nodeDisk } from '../storage/nodeDisk.ts'
import { writeFileAtomically } from '../storage/writeFileAtomically.ts'

const pathIn = (userData: string) => join(userData, 'keys.json')

/** Reads `keys.json` of the folder. A file that cannot be read is a problem, never an error: the usual keys hold. */
export async function readKeysFile(userData: string): Promise<KeysFile> {
  const path = pathIn(userData)
  try {
    const bytes = await nodeDisk.read(path)
    return { path, exists: true, ...readOwnKeys(Buffer.from(bytes).toString('utf8')) }
  } catch (error) {
    const problem = readError(error, path).toData()
    if (problem.code === 'fileMissing') return { path, exists: false, keys: {}, problems: [] }
    return { path, exists: true, keys: {}, problems: [problem] }
  }
}

/** Writes one with every command and its usual keys where none is yet. Throws `writeFailed` or `diskFull`. */
export async function makeKeysFile(userData: string): Promise<KeysFile> {
  const there = await readKeysFile(userData)
  if (there.exists) return there
  await writeFileAtomically(there.path, usualKeysText(), { disk: nodeDisk })
  return readKeysFile(userData)
}
