/** Runs work one after the other for each key, and beside each other for different keys. */
export class KeyedQueue {
  readonly #tails = new Map<string, Promise<unknown>>()

  /** Waits for earlier work on all of the keys; keeps later work on any of them waiting. Settles as the work does. */
  run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const result = Promise.all(keys.map((key) => this.#tails.get(key))).then(work)
    const tail = result.then(
      () => undefined,
      () => undefined,
    )
    for (const key of keys) {
      this.#tails.set(key, tail)
      void tail.then(() => {
        if (this.#tails.get(key) === tail) this.#tails.delete(key)
      })
    }
    return result
  }

  /** Resolves once nothing runs or waits any more. */
  async idle(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all(this.#tails.values())
  }
}
