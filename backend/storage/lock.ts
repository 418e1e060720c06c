import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { GalleyError } from '../../shared/contract/error.ts'
import type { Disk } from './disk.ts'
import { errorCodeOf, writeError } from './diskError.ts'
import { heartbeatPath, lastSeen, nowOf } from './heartbeat.ts'
import { isRunning, processStart } from './processStart.ts'
import { temporarySuffix } from './writeFileAtomically.ts'

const ownerSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  /** As `processStart` tells it. */
  start: z.string().nullable(),
  /** Whether it says from time to time that it is there; programs of before said nothing, and are never silent. */
  beats: z.boolean().default(false),
  token: z.string(),
})

/** Who has a corpus open. */
export type LockOwner = z.infer<typeof ownerSchema>

/** This process as an owner, with a token of its own. */
export async function ownerHere(): Promise<LockOwner> {
  const start = await processStart(process.pid)
  return { pid: process.pid, host: hostname(), start, beats: true, token: randomUUID() }
}

const unreadableFor = 200

/** Who has the lock, as its file tells. Throws as the disk does. */
export async function readOwner(disk: Disk, path: string): Promise<LockOwner | 'missing' | 'unreadable'> {
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

/** What a person was told of a lock, and says may be taken over: which computer's it is, and when that was last seen. */
export interface TakeOver {
  readonly host: string
  /** As `seen` of `corpusLockSilent`, in milliseconds since 1970 by the clock of the corpus's disk. */
  readonly seen: number
}

export interface LockRules {
  /** A lock of another computer may be taken over when that was not seen for so many milliseconds. */
  readonly silentFor: number
  readonly takeOver: TakeOver | null
}

/** Why the lock cannot be had: `corpusLocked`, or `corpusLockSilent` where a person may say that it can; else null. */
async function obstacle(disk: Disk, path: string, { silentFor, takeOver }: LockRules): Promise<GalleyError | null> {
  const other = await liveOwner(disk, path)
  if (other === null) return null
  const { host, pid } = other
  const locked = new GalleyError('corpusLocked', { host, pid })
  if (host === hostname() || !other.beats) return locked
  const seen = await lastSeen(disk, path, other)
  if (seen === null) return null
  if ((await nowOf(disk, path)) - seen <= silentFor) return locked
  const isMeant = takeOver !== null && takeOver.host === host && takeOver.seen === seen
  return isMeant ? null : new GalleyError('corpusLockSilent', { host, pid, seen })
}

/**
 * Puts the owner in the place of one that nothing stands by; only the one who has the file `.takeover` may, which
 * becomes the lock, so that there is one at any time. Whether that came about.
 */
async function replace(disk: Disk, path: string, owner: LockOwner, rules: LockRules): Promise<boolean> {
  const clearing = `${path}.takeover${temporarySuffix}`
  if (!(await create(disk, clearing, owner))) {
    const other = await obstacle(disk, clearing, { ...rules, takeOver: null })
    if (other?.code !== 'corpusLocked') await disk.remove(clearing)
    return false
  }
  try {
    if ((await obstacle(disk, path, rules)) === null) {
      await disk.rename(clearing, path)
      return true
    }
  } catch (error) {
    await disk.remove(clearing).catch(() => undefined)
    throw error
  }
  await disk.remove(clearing)
  return false
}

const attempts = 5

/**
 * Takes a corpus's lock, over the one of a process that is gone, and over a silent one of another computer where
 * `rules.takeOver` names it. Whether it took the place of another. Throws `corpusLocked` with the owner's `host` and `pid`, `corpusLockSilent` with the time
 * when it was last `seen` too, `corpusDiskFull`, or `corpusNotWritable` for other errors of the disk.
 */
export async function takeLock(
  disk: Disk,
  path: string,
  root: string,
  owner: LockOwner,
  rules: LockRules,
): Promise<boolean> {
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (await create(disk, path, owner)) return false
      const other = await obstacle(disk, path, rules)
      if (other !== null) throw other
      if (await replace(disk, path, owner, rules)) return true
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
  if (typeof held === 'string' || held.token !== owner.token) return
  await disk.remove(heartbeatPath(path)).catch(() => undefined)
  await disk.remove(path).catch(() => undefined)
}
