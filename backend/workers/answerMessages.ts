import { parentPort } from 'node:worker_threads'
import { errorData } from '../errorData.ts'
import type { WorkerAnswer } from './workerThread.ts'

/** Has this thread answer each message with what the work yields or throws. */
export function answerMessages<T>(work: (message: T) => unknown): void {
  const answerOf = async (message: T): Promise<WorkerAnswer> => {
    try {
      return { ok: true, value: await work(message) }
    } catch (thrown) {
      return { ok: false, error: errorData(thrown) }
    }
  }
  parentPort?.on('message', (message: T) => {
    void answerOf(message).then((answer) => parentPort?.postMessage(answer))
  })
}
