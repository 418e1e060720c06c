import { newMemory, runTask } from './runTask.ts'
import type { TaskRunner } from './taskRunner.ts'

/** Runs tasks in the calling thread; there is no way to stop one, so the time limit does not hold. */
export const createInlineRunner = (): TaskRunner => {
  const memory = newMemory()
  return {
    run: async (task) => runTask(task, memory),
    prepare: () => undefined,
    close: async () => undefined,
  }
}
