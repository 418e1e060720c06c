import { z } from 'zod'
import type { Disk } from './disk.ts'
import { writeFileAtomically } from './writeFileAtomically.ts'

const beatSchema = z.object({ token: z.string(), at: z.number() })

/** Beside a lock: where its owner says from time to time that it is there. The lock itself is written once. */
export const heartbeatPath = (lock: string): string => `${lock}.alive`

/** Says that the owner with this token is there. Throws `diskFull` or `writeFailed`. */
export async function writeHeartbeat(disk: Disk, lock: string, token: string): Promise<void> {
  await writeFileAtomically(heartbeatPath(lock), JSON.stringify({ token, at: Date.now() }), { disk })
}

/**
 * When the owner of a lock was last there, in whole milliseconds since 1970: by its own clock, or by the clock of the
 * disk, which may be a third computer's, whichever is later. Throws as the disk does.
 */
export async function lastSeen(disk: Disk, lock: string, { token }: { readonly token: string }): Promise<number> {
  const path = heartbeatPath(lock)
  const taken = (await disk.stat(lock))?.modified ?? 0
  const bytes = await disk.read(path).catch(() => Buffer.from('null'))
  const beat = beatSchema.safeParse(parsed(bytes)).data
  if (beat?.token !== token) return Math.floor(taken)
  return Math.floor(Math.max(taken, beat.at, (await disk.stat(path))?.modified ?? 0))
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}
