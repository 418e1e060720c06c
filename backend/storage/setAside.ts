import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { Disk } from './disk.ts'
import { writeFileAtomically } from './writeFileAtomically.ts'

const asideMark = '.damaged-'

/** Whether the name is one that `setAside` gave. */
export const isAside = (name: string): boolean => name.includes(asideMark)

/**
 * Keeps a synced copy of a damaged file beside it, before anything is written in its place. Returns the copy's name.
 * Throws as `writeFileAtomically` and the disk do.
 */
export async function setAside(disk: Disk, path: string): Promise<string> {
  const day = new Date().toISOString().slice(0, 10)
  const aside = `${path}${asideMark}${day}-${randomBytes(3).toString('hex')}`
  await writeFileAtomically(aside, await disk.read(path), { disk })
  return basename(aside)
}
