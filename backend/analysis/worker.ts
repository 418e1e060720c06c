import { parentPort, workerData } from 'node:worker_threads'
import { errorData } from '../dispatch.ts'
import type { Knowledge } from './knowledge.ts'
import { newMemory, runTask } from './runTask.ts'
import type { Task, TaskAnswer } from './tasks.ts'

const memory = newMemory(workerData as Knowledge | null)

parentPort?.on('message', (task: Task) => {
  const answer = runTask(task, memory).then(
    (value): TaskAnswer => ({ ok: true, value }),
    (thrown: unknown): TaskAnswer => ({ ok: false, error: errorData(thrown) }),
  )
  void answer.then((told) => parentPort?.postMessage(told))
})
