import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds of rest after which nobody is taken to wait any more: the next letter of a search may follow. */
const rest = 300

/** What a person waits for. Work in the background asks for its turn between, so that it takes nothing away. */
export class Foreground {
  #running = 0
  #ended = Number.NEGATIVE_INFINITY

  /** Does what a person waits for. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1
    try {
      return await work()
    } finally {
      this.#running -= 1
      this.#ended = performance.now()
    }
  }

  /** Resolves once nothing of the kind runs, nor has run for a moment. */
  async quiet(): Promise<void> {
    const left = this.#running > 0 ? rest : this.#ended + rest - performance.now()
    if (left <= 0) return
    await pause(left)
    return this.quiet()
  }
}
