import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { GalleyError } from '../../shared/contract/error.ts'
import type { Disk } from './disk.ts'
import { errorCodeOf, writeError } from './diskError.ts'
import { isRunning, processStart } from './processStart.ts'
import { temporarySuffix } from './writeFileAtomically.ts'

const ownerSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  /** As `processStart` tells it. */
  start: z.string().nullable(),
  token: z.string(),
})

/** Who has a corpus open. */
export type LockOwner = z.infer<typeof ownerSchema>

/** This process as an owner, with a token of its own. */
export async function ownerHere(): Promise<LockOwner> {
  return { pid: process.pid, host: hostname(), start: await processStart(process.pid), token: randomUUID() }
}

const unreadableFor = 200

async function readOwner(disk: Disk, path: string): Promise<LockOwner | 'missing' | 'unreadable'> {
  try {
    const parsed = ownerSchema.safeParse(JSON.parse(Buffer.from(await disk.read(path)).toString('utf8')))
    return parsed.success ? parsed.data : 'unreadable'
  } catch (error) {
    if (error instanceof SyntaxError) return 'unreadable'
    if (errorCodeOf(error) === 'ENOENT') return 'missing'
    throw error
  }
}

/** Whether the owner's process is known to be gone; never so for another computer's. */
async function isGone({ pid, host, start }: LockOwner): Promise<boolean> {
  if (host !== hostname()) return false
  if (!isRunning(pid)) return true
  const runningSince = await processStart(pid)
  return start !== null && runningSince !== null && start !== runningSince
}

async function create(disk: Disk, path: string, owner: LockOwner): Promise<boolean> {
  try {
    const file = await disk.open(path, 'new')
    try {
      await file.write(Buffer.from(JSON.stringify(owner)), 0)
      await file.sync()
    } catch (error) {
      await disk.remove(path).catch(() => undefined)
      throw error
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** The owner of a file that may be half written at this moment; null when it is stale. */
async function liveOwner(disk: Disk, path: string): Promise<LockOwner | null> {
  let owner = await readOwner(disk, path)
  if (owner === 'unreadable') {
    await delay(unreadableFor)
    owner = await readOwner(disk, path)
  }
  return typeof owner === 'string' || (await isGone(owner)) ? null : owner
}

/** Removes a stale lock; only the one who has the file `.takeover` may. */
async function clear(disk: Disk, path: string, owner: LockOwner): Promise<void> {
  const takeover = `${path}.takeover${temporarySuffix}`
  if (!(await create(disk, takeover, owner))) {
    if ((await liveOwner(disk, takeover)) === null) await disk.remove(takeover)
    return
  }
  try {
    if ((await liveOwner(disk, path)) === null) await disk.remove(path)
  } finally {
    await disk.remove(takeover)
  }
}

const attempts = 5

/**
 * Takes a corpus's lock, over the one of a process that is gone. Throws `corpusLocked` with the owner's `host` and
 * `pid`, `corpusDiskFull`, or `corpusNotWritable` for other errors of the disk.
 */
export async function takeLock(disk: Disk, path: string, root: string, owner: LockOwner): Promise<void> {
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (await create(disk, path, owner)) return
      const other = await liveOwner(disk, path)
      if (other !== null) throw new GalleyError('corpusLocked', { host: other.host, pid: other.pid })
      await clear(disk, path, owner)
    }
  } catch (error) {
    const failure = writeError(error, path)
    const cause = { cause: error }
    if (failure.code === 'diskFull') throw new GalleyError('corpusDiskFull', { path: root }, cause)
    if (failure.code !== 'writeFailed') throw failure
    throw new GalleyError('corpusNotWritable', { path: root, reason: errorCodeOf(error) }, cause)
  }
  throw new GalleyError('corpusLocked', { host: '?', pid: 0 })
}

/** Gives the lock up, unless it is another's by now. */
export async function releaseLock(disk: Disk, path: string, owner: LockOwner): Promise<void> {
  const held = await readOwner(disk, path).catch(() => 'missing' as const)
  if (typeof held !== 'string' && held.token === owner.token) await disk.remove(path).catch(() => undefined)
}
