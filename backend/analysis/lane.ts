import { GalleyError } from '../../shared/contract/error.ts'
import type { TaskRunner } from './taskRunner.ts'
import type { Task, TaskResult, TimeLimits } from './tasks.ts'

/** `now` goes before `idle`; within each, first come, first served. */
export type Priority = 'now' | 'idle'

export interface Asked {
  readonly priority: Priority
  /** For `drop`. */
  readonly key?: string
  /** Takes the task back, also while a runner is at it. */
  readonly signal?: AbortSignal | undefined
}

interface Waiting {
  readonly asked: Asked
  readonly start: (runner: TaskRunner) => Promise<void>
  readonly cancel: () => void
}

/** A queue of tasks before runners that do one at a time each. */
export class Lane {
  readonly #runners: readonly TaskRunner[]
  readonly #free: TaskRunner[]
  readonly #limits: TimeLimits
  #waiting: Waiting[] = []
  #closed = false

  constructor(runners: readonly TaskRunner[], limits: TimeLimits) {
    this.#runners = runners
    // Taken from the end: a lane that is never busy wakes its first runner alone.
    this.#free = runners.toReversed()
    this.#limits = limits
  }

  /** Gets its first runner ready ahead of the first task. */
  prepare(): void {
    if (!this.#closed) this.#free.at(-1)?.prepare()
  }

  /**
   * Does the task once a runner is free. Rejects with `cancelled` when it is dropped before, taken back by its signal, or
   * the lane closed.
   */
  run<T extends Task>(task: T, asked: Asked): Promise<TaskResult<T>> {
    const { signal } = asked
    return new Promise((resolve, reject) => {
      const cancel = (): void => reject(new GalleyError('cancelled'))
      if (this.#closed || signal?.aborted === true) return cancel()
      let at: TaskRunner | null = null
      const waiting: Waiting = {
        asked,
        start(runner) {
          at = runner
          return runner.run(task, limit).then(resolve, reject).finally(end)
        },
        cancel() {
          end()
          cancel()
        },
      }
      const limit = this.#limits[task.task]
      const takeBack = (): void => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting)
        // What runs in this thread goes on to its end, for nobody.
        cancel()
        at?.stop()
      }
      const end = (): void => signal?.removeEventListener('abort', takeBack)
      signal?.addEventListener('abort', takeBack, { once: true })
      this.#waiting.push(waiting)
      this.#next()
    })
  }

  /** Cancels the tasks of this key that no runner has begun. */
  drop(key: string): void {
    const dropped = this.#waiting.filter((one) => one.asked.key === key)
    if (dropped.length === 0) return
    this.#waiting = this.#waiting.filter((one) => one.asked.key !== key)
    for (const one of dropped) one.cancel()
  }

  /** Cancels all tasks, those that run too. */
  async close(): Promise<void> {
    this.#closed = true
    for (const one of this.#waiting.splice(0)) one.cancel()
    await Promise.all(this.#runners.map((runner) => runner.close()))
  }

  #next(): void {
    const urgent = this.#waiting.findIndex(({ asked }) => asked.priority === 'now')
    const at = Math.max(urgent, 0)
    const next = this.#waiting[at]
    const runner = next && this.#free.pop()
    if (!next || !runner) return
    this.#waiting.splice(at, 1)
    void next.start(runner).finally(() => {
      this.#free.push(runner)
      this.#next()
    })
  }
}
