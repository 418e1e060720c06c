import { GalleyError } from '../../shared/contract/error.ts'
import type { Finding } from '../../shared/contract/records.ts'
import type { Page } from '../../shared/page/page.ts'
import { createInlineRunner } from './inlineRunner.ts'
import type { TaskRunner } from './taskRunner.ts'
import type { PngImage, Task, TaskResult } from './tasks.ts'
import { createThreadRunner } from './threadRunner.ts'

/** `now` goes before `idle`; within each, first come, first served. */
export type Priority = 'now' | 'idle'

/** Time limits in seconds, by task. */
export type TimeLimits = Readonly<Record<Task['task'], number>>
const timeLimits: TimeLimits = { check: 10, recognise: 30, png: 60 }

/** Analysis away from the thread that owns the storage. All reject with `cancelled` once it is closed. */
export interface Analyser {
  /** The reading of a source text. Rejects with `timeout` after the time limit. */
  recognise(text: string, id: string): Promise<Page>
  /** Findings of a page. A later call for the same page replaces one that waits: that rejects with `cancelled`. */
  check(page: Page, priority: Priority): Promise<readonly Finding[]>
  /** A TIFF as PNG. Rejects with `imageUnreadable` where it cannot be decoded. */
  toPng(bytes: Uint8Array): Promise<PngImage>
  close(): Promise<void>
}

interface Waiting {
  readonly key: string | null
  readonly priority: Priority
  readonly start: (runner: TaskRunner) => Promise<void>
  readonly cancel: () => void
}

/** Spreads tasks over its runners, each doing one at a time. */
class Scheduler implements Analyser {
  readonly #runners: readonly TaskRunner[]
  readonly #free: TaskRunner[]
  readonly #limits: TimeLimits
  #waiting: Waiting[] = []
  #closed = false

  constructor(runners: readonly TaskRunner[], limits: TimeLimits) {
    this.#runners = runners
    this.#free = [...runners]
    this.#limits = limits
  }

  recognise(text: string, id: string): Promise<Page> {
    return this.#schedule({ task: 'recognise', text, id }, 'now', null)
  }

  check(page: Page, priority: Priority): Promise<readonly Finding[]> {
    return this.#schedule({ task: 'check', page }, priority, page.id)
  }

  toPng(bytes: Uint8Array): Promise<PngImage> {
    return this.#schedule({ task: 'png', bytes }, 'now', null)
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const one of this.#waiting.splice(0)) one.cancel()
    await Promise.all(this.#runners.map((runner) => runner.close()))
  }

  #schedule<T extends Task>(task: T, priority: Priority, key: string | null): Promise<TaskResult<T>> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new GalleyError('cancelled'))
      this.#replace(key)
      this.#waiting.push({
        key,
        priority,
        start: (runner) => runner.run(task, this.#limits[task.task]).then(resolve, reject),
        cancel: () => reject(new GalleyError('cancelled')),
      })
      this.#next()
    })
  }

  #replace(key: string | null): void {
    const index = key === null ? -1 : this.#waiting.findIndex((one) => one.key === key)
    if (index >= 0) for (const one of this.#waiting.splice(index, 1)) one.cancel()
  }

  #next(): void {
    const urgent = this.#waiting.findIndex((one) => one.priority === 'now')
    const next = this.#waiting[Math.max(urgent, 0)]
    const runner = next && this.#free.pop()
    if (!next || !runner) return
    this.#waiting.splice(this.#waiting.indexOf(next), 1)
    void next.start(runner).finally(() => {
      this.#free.push(runner)
      this.#next()
    })
  }
}

/** With the address of the built worker the analysis runs in a thread of its own, without it in this one. */
export const createAnalyser = (worker: URL | null, limits: Partial<TimeLimits> = {}): Analyser =>
  new Scheduler([worker ? createThreadRunner(worker) : createInlineRunner()], { ...timeLimits, ...limits })
