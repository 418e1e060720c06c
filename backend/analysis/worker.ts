import { parentPort } from 'node:worker_threads'
import { errorData } from '../dispatch.ts'
import { newMemory, runTask } from './runTask.ts'
import type { Task, TaskAnswer } from './tasks.ts'

const memory = newMemory()

parentPort?.on('message', (task: Task) => {
  let answer: TaskAnswer
  try {
    answer = { ok: true, value: runTask(task, memory) }
  } catch (thrown) {
    answer = { ok: false, error: errorData(thrown) }
  }
  parentPort?.postMessage(answer)
})
