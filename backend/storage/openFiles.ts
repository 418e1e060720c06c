/** What can be closed and opens itself again when it is needed. */
export interface Releasable {
  /** False while it is in use. */
  release(): boolean
}

/** Keeps few files open: those that were used last. */
export class OpenFiles {
  readonly #limit: number
  readonly #used = new Set<Releasable>()

  constructor(limit = 24) {
    this.#limit = limit
  }

  /** Says that a file is open and in use now; may release others. */
  touch(file: Releasable): void {
    this.#used.delete(file)
    this.#used.add(file)
    if (this.#used.size <= this.#limit) return
    for (const other of this.#used) {
      if (other !== file && other.release()) this.#used.delete(other)
      if (this.#used.size <= this.#limit) return
    }
  }

  forget(file: Releasable): void {
    this.#used.delete(file)
  }
}
