import { createWorkerThread } from '../workers/workerThread.ts'
import type { Knowledge } from './knowledge.ts'
import type { TaskRunner } from './taskRunner.ts'
import type { TaskResult } from './tasks.ts'

/** Runs tasks in a worker thread. `corpus` is what texts are analysed with. */
export const createThreadRunner = (address: URL, corpus: Knowledge | null): TaskRunner => {
  const thread = createWorkerThread(address, corpus)
  return {
    run: async (task, seconds) => (await thread.ask(task, seconds)) as TaskResult<typeof task>,
    prepare: () => thread.prepare(),
    stop: () => thread.stop(),
    close: () => thread.close(),
  }
}
