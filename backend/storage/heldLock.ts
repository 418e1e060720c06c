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

/**
 * A lock that was taken. While it is held its owner says from time to time that it is there, and looks whether it still
 * has it: a computer that slept may wake to find that a person gave the corpus to another.
 */
export class HeldLock {
  readonly #options: HeldLockOptions
  readonly #timer: NodeJS.Timeout
  #lost: GalleyError | null = null
  #looked = Date.now()
  #looking: Promise<void> | null = null
  #beating: Promise<void> = Promise.resolve()

  constructor(options: HeldLockOptions) {
    this.#options = options
    this.#timer = setInterval(() => {
      this.#beating = this.#beating.then(() => this.#beat())
    }, options.beatEvery)
    this.#timer.unref()
  }

  /** Why it is not held any more, if so. */
  get lost(): GalleyError | null {
    return this.#lost
  }

  /** Throws why the lock is not held any more; looks where that was not done a moment ago. */
  async confirm(): Promise<void> {
    // By the clock of the wall, which goes on while a computer sleeps.
    const isFresh = Math.abs(Date.now() - this.#looked) <= this.#options.trustedFor
    if (this.#lost === null && !isFresh) await this.#look()
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
    this.#looking ??= this.#readOwner().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  /** A disk that cannot be read tells nothing: what is written to it fails by itself. */
  async #readOwner(): Promise<void> {
    const { disk, path, owner, onLost } = this.#options
    const found = await readOwner(disk, path).catch(() => 'unreadable' as const)
    if (found === 'unreadable' || this.#lost !== null) return
    if (found !== 'missing' && found.token === owner.token) {
      this.#looked = Date.now()
      return
    }
    this.#lost =
      found === 'missing'
        ? new GalleyError('corpusLockGone')
        : new GalleyError('corpusTakenOver', { host: found.host, pid: found.pid })
    clearInterval(this.#timer)
    onLost(this.#lost)
  }

  async #beat(): Promise<void> {
    const { disk, path, owner } = this.#options
    if (this.#lost === null) await this.#look()
    if (this.#lost === null) await writeHeartbeat(disk, path, owner.token).catch(() => undefined)
  }
}
