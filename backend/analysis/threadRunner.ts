import { Worker } from 'node:worker_threads'
import { GalleyError } from '../../shared/contract/error.ts'
import type { Knowledge } from './knowledge.ts'
import type { TaskRunner } from './taskRunner.ts'
import type { Task, TaskAnswer, TaskResult } from './tasks.ts'

const heapMegabytes = 1024

const start = (address: URL, corpus: Knowledge | null): Worker => {
  const worker = new Worker(address, { workerData: corpus, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } })
  // An idle worker must not keep a program alive that has nothing else to do.
  worker.unref()
  // Without a listener a crash between two tasks would end the process.
  worker.on('error', () => undefined)
  return worker
}

/**
 * Runs tasks in a worker thread that is started at the first task or before, by `prepare`, and again after a crash or a time
 * limit: nothing that happens in it reaches the thread that owns the storage. `corpus` is what texts are analysed with.
 */
export const createThreadRunner = (address: URL, corpus: Knowledge | null): TaskRunner => {
  let current: Worker | null = null
  let giveUp: ((reason: GalleyError) => void) | null = null

  const discard = async (worker: Worker): Promise<void> => {
    if (current === worker) current = null
    await worker.terminate()
  }

  const ready = (): Worker => {
    current ??= start(address, corpus)
    return current
  }

  const run = <T extends Task>(task: T, seconds: number): Promise<TaskResult<T>> =>
    new Promise((resolve, reject) => {
      const worker = ready()
      const settle = (): void => {
        clearTimeout(timer)
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        worker.unref()
        giveUp = null
      }
      const fail = (reason: GalleyError): void => {
        settle()
        void discard(worker)
        reject(reason)
      }
      const onMessage = (answer: TaskAnswer): void => {
        settle()
        if (answer.ok) resolve(answer.value as TaskResult<T>)
        else reject(new GalleyError(answer.error.code, answer.error.params))
      }
      const onError = (error: Error): void => fail(new GalleyError('internal', { detail: error.message }))
      const onExit = (code: number): void => fail(new GalleyError('internal', { detail: `worker exit ${code}` }))
      const timer = setTimeout(() => fail(new GalleyError('timeout', { seconds })), seconds * 1000)
      giveUp = fail
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      worker.ref()
      worker.postMessage(task)
    })

  return {
    run,
    prepare: () => {
      ready()
    },
    close: async () => {
      giveUp?.(new GalleyError('cancelled'))
      if (current) await discard(current)
    },
  }
}
