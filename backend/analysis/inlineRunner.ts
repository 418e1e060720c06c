import type { Knowledge } from './knowledge.ts'
import { newMemory, runTask } from './runTask.ts'
import type { TaskRunner } from './taskRunner.ts'

/** Runs tasks in the calling thread; there is no way to stop one, so the time limit does not hold. */
export const createInlineRunner = (corpus: Knowledge | null): TaskRunner => {
  const memory = newMemory(corpus)
  return {
    run: (task) => runTask(task, memory),
    prepare: () => undefined,
    stop: () => undefined,
    close: async () => undefined,
  }
}
