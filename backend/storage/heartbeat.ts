import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Disk } from './disk.ts'
import { temporarySuffix, writeFileAtomically } from './writeFileAtomically.ts'

const beatSchema = z.object({ token: z.string() })

/** Beside a lock: where its owner says from time to time that it is there. The lock itself is written once. */
export const heartbeatPath = (lock: string): string => `${lock}.alive`

/** Says that the owner with this token is there. Throws `diskFull` or `writeFailed`. */
export async function writeHeartbeat(disk: Disk, lock: string, token: string): Promise<void> {
  await writeFileAtomically(heartbeatPath(lock), JSON.stringify({ token }), { disk })
}

/**
 * When the owner of a lock was last there, in whole milliseconds since 1970 by the clock of the disk, which `nowOf`
 * tells; null where the lock is gone. Throws as the disk does.
 */
export async function lastSeen(
  disk: Disk,
  lock: string,
  { token }: { readonly token: string },
): Promise<number | null> {
  const path = heartbeatPath(lock)
  const taken = await disk.stat(lock)
  if (taken === null) return null
  const bytes = await disk.read(path).catch(() => Buffer.from('null'))
  const isOwners = beatSchema.safeParse(parsed(bytes)).data?.token === token
  const beat = isOwners ? await disk.stat(path) : null
  return Math.floor(Math.max(taken.modified, beat?.modified ?? 0))
}

/** What time it is by the clock of the lock's disk, which may be a third computer's. Throws as the disk does. */
export async function nowOf(disk: Disk, lock: string): Promise<number> {
  const path = `${lock}.${randomBytes(6).toString('hex')}${temporarySuffix}`
  const file = await disk.open(path, 'new')
  try {
    await file.write(Buffer.from('.'), 0)
    await file.sync()
    return (await disk.stat(path))?.modified ?? Date.now()
  } finally {
    await file.close()
    await disk.remove(path).catch(() => undefined)
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}
