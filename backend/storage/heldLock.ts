import { setTimeout as delay } from 'node:timers/promises'
import { GalleyError } from '../../shared/contract/error.ts'
import type { Disk } from './disk.ts'
import { writeHeartbeat } from './heartbeat.ts'
import { type LockOwner, readOwner, releaseLock } from './lock.ts'

export interface HeldLockOptions {
  readonly disk: Disk
  readonly path: string
  readonly owner: LockOwner
  /** Milliseconds between heartbeats. */
  readonly beatEvery: number
  /** For so many milliseconds after it was looked at the lock is taken to be ours. */
  readonly trustedFor: number
  /** Hears once that the lock is another's, or gone: `corpusTakenOver` or `corpusLockGone`. */
  readonly onLost: (error: GalleyError) => void
}

/** What is waited for after a take-over, in times of `trustedFor`: a write that was allowed comes to its end, too. */
const settling = 1.5

/**
 * A lock that was taken. While it is held its owner says from time to time that it is there, and looks whether it still
 * has it: a computer that slept may wake to find that a person gave the corpus to another.
 */
export class HeldLock {
  readonly #options: HeldLockOptions
  readonly #timer: NodeJS.Timeout
  #lost: GalleyError | null = null
  /** When the last look that found it ours began, by the clock of the wall, which goes on while a computer sleeps. */
  #looked = Date.now()
  #looking: Promise<void> | null = null
  #beating: Promise<void> | null = null

  constructor(options: HeldLockOptions) {
    this.#options = options
    this.#timer = setInterval(() => void this.#beat(), options.beatEvery)
    this.#timer.unref()
    void this.#beat()
  }

  /** Why it is not held any more, if so. */
  get lost(): GalleyError | null {
    return this.#lost
  }

  /** Throws why the lock is not held any more; looks where that was not done a moment ago. */
  async confirm(): Promise<void> {
    const { trustedFor, beatEvery } = this.#options
    const age = Math.abs(Date.now() - this.#looked)
    // After a sleep another one may be about to take it over, as of one that is silent: the timer beats too late.
    if (this.#lost === null && age > trustedFor) await (age > beatEvery ? this.#beat() : this.#look())
    if (this.#lost !== null) throw this.#lost
  }

  /**
   * Waits, once the lock was taken from another computer, until that does not trust its last look any more, should it
   * be awake after all: what it writes until then is to be read, not written over. Throws as `confirm` does.
   */
  async settle(): Promise<void> {
    await delay(this.#options.trustedFor * settling)
    await this.#beat()
    if (this.#lost !== null) throw this.#lost
  }

  /** Gives it up, unless it is another's by now. */
  async release(): Promise<void> {
    clearInterval(this.#timer)
    await this.#beating
    const { disk, path, owner } = this.#options
    await releaseLock(disk, path, owner)
  }

  #look(): Promise<void> {
    this.#looking ??= this.#lookNow().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  async #lookNow(): Promise<void> {
    const began = Date.now()
    if (await this.#isOurs()) this.#looked = began
  }

  /** A disk that cannot be read tells nothing: what is written to it fails by itself. */
  async #isOurs(): Promise<boolean> {
    const { disk, path, owner, onLost } = this.#options
    const found = await readOwner(disk, path).catch(() => 'unreadable' as const)
    if (found === 'unreadable' || this.#lost !== null) return false
    if (found !== 'missing' && found.token === owner.token) return true
    this.#lost =
      found === 'missing'
        ? new GalleyError('corpusLockGone')
        : new GalleyError('corpusTakenOver', { host: found.host, pid: found.pid })
    clearInterval(this.#timer)
    onLost(this.#lost)
    return false
  }

  #beat(): Promise<void> {
    this.#beating ??= this.#beatNow().finally(() => {
      this.#beating = null
    })
    return this.#beating
  }

  /** Looks again after the beat: one that looked for it before may have taken the lock over meanwhile. */
  async #beatNow(): Promise<void> {
    const { disk, path, owner } = this.#options
    if (!(await this.#isOurs())) return
    await writeHeartbeat(disk, path, owner.token).catch(() => undefined)
    await this.#lookNow()
  }
}
