import { createWorkerThread } from '../workers/workerThread.ts'
import type { ScanResult, SearchTask } from './searchTasks.ts'
import { SearchTexts } from './searchTexts.ts'

/** Does one task of the search at a time. */
export interface SearchRunner {
  /** Rejects with `timeout` after the seconds, and with what the task throws; the texts may be gone then. */
  run(task: SearchTask, seconds: number): Promise<ScanResult | null>
  close(): Promise<void>
}

/** In a thread of its own with the address of the built worker; without one in this thread, where no time limit holds. */
export const createSearchRunner = (worker: URL | null): SearchRunner => {
  if (worker === null) {
    const texts = new SearchTexts()
    return { run: async (task) => texts.run(task), close: async () => undefined }
  }
  const thread = createWorkerThread(worker)
  return {
    run: async (task, seconds) => (await thread.ask(task, seconds)) as ScanResult | null,
    close: () => thread.close(),
  }
}
