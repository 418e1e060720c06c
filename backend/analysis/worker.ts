import { workerData } from 'node:worker_threads'
import { answerMessages } from '../workers/answerMessages.ts'
import type { Knowledge } from './knowledge.ts'
import { newMemory, runTask } from './runTask.ts'
import type { Task } from './tasks.ts'

const memory = newMemory(workerData as Knowledge | null)

answerMessages((task: Task) => runTask(task, memory))
