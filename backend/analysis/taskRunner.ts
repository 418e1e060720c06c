import type { Task, TaskResult } from './tasks.ts'

/** Does one task at a time. */
export interface TaskRunner {
  /**
   * Rejects with `timeout` once `seconds` have passed (the work is then given up), and with the
   * task's own `GalleyError`. Must not be called again before it has settled.
   */
  run<T extends Task>(task: T, seconds: number): Promise<TaskResult<T>>
  /** Gets ready for the first task ahead of it. */
  prepare(): void
  /** Gives up what runs, with `cancelled`, where it can be stopped; the next task is done all the same. */
  stop(): void
  /** Gives up what runs. */
  close(): Promise<void>
}
