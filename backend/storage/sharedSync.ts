/**
 * Shares the syncs of folders: those who ask while a folder is being synced wait together for one more sync of it, which
 * begins after they asked. Each is told how its sync ended.
 */
export class SharedSync {
  readonly #sync: (folder: string) => Promise<void>
  readonly #running = new Map<string, Promise<void>>()
  readonly #next = new Map<string, Promise<void>>()

  constructor(sync: (folder: string) => Promise<void>) {
    this.#sync = sync
  }

  of(folder: string): Promise<void> {
    const running = this.#running.get(folder)
    if (running === undefined) return this.#begin(folder)
    const next = this.#next.get(folder) ?? this.#beginAfter(running, folder)
    this.#next.set(folder, next)
    return next
  }

  #begin(folder: string): Promise<void> {
    const syncing = this.#sync(folder).finally(() => {
      if (this.#running.get(folder) === syncing) this.#running.delete(folder)
    })
    this.#running.set(folder, syncing)
    return syncing
  }

  async #beginAfter(running: Promise<void>, folder: string): Promise<void> {
    await running.catch(() => undefined)
    this.#next.delete(folder)
    await this.#begin(folder)
  }
}
