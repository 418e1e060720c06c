import { Worker } from 'node:worker_threads'
import type { ErrorData } from '../../shared/contract/error.ts'
import { GalleyError } from '../../shared/contract/error.ts'

/** A worker's answer to the one message that it was given. */
export type WorkerAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorData }

/** A worker thread that answers one message at a time with a `WorkerAnswer`. */
export interface WorkerThread {
  /**
   * Rejects with `timeout` once `seconds` have passed (the work is then given up), with `internal` when the worker
   * ends, and with its own error. Must not be called again before it has settled.
   */
  ask(message: unknown, seconds: number): Promise<unknown>
  /** Starts it before the first message, for which there may be no time then. */
  prepare(): void
  /** Gives up what runs, with `cancelled`; the next message starts a thread anew. */
  stop(): void
  /** Gives up what runs. */
  close(): Promise<void>
}

const heapMegabytes = 1024

const start = (address: URL, data: unknown): Worker => {
  const worker = new Worker(address, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } })
  // An idle worker must not keep a program alive that has nothing else to do.
  worker.unref()
  // Without a listener a crash between two tasks would end the process.
  worker.on('error', () => undefined)
  return worker
}

/**
 * A thread that is started at the first message or before, by `prepare`, and again after a crash or a time limit: nothing
 * that happens in it reaches the thread that owns the storage. `data` is its `workerData`.
 */
export const createWorkerThread = (address: URL, data: unknown = null): WorkerThread => {
  let current: Worker | null = null
  let giveUp: ((reason: GalleyError) => void) | null = null

  const discard = async (worker: Worker): Promise<void> => {
    if (current === worker) current = null
    await worker.terminate()
  }

  const ready = (): Worker => {
    current ??= start(address, data)
    return current
  }

  const ask = (message: unknown, seconds: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const worker = ready()
      const settle = (): void => {
        clearTimeout(timer)
        clearImmediate(lastCall)
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        worker.unref()
        giveUp = null
      }
      const fail = (reason: GalleyError): void => {
        settle()
        void discard(worker)
        reject(reason)
      }
      const onMessage = (answer: WorkerAnswer): void => {
        settle()
        if (answer.ok) resolve(answer.value)
        else reject(new GalleyError(answer.error.code, answer.error.params))
      }
      const onError = (error: Error): void => fail(new GalleyError('internal', { detail: error.message }))
      const onExit = (code: number): void => fail(new GalleyError('internal', { detail: `worker exit ${code}` }))
      let lastCall: NodeJS.Immediate | undefined
      const timer = setTimeout(() => {
        // Where this thread was busy for that long itself, the answer may be waiting to be heard.
        lastCall = setImmediate(() => fail(new GalleyError('timeout', { seconds })))
      }, seconds * 1000)
      giveUp = fail
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      worker.ref()
      worker.postMessage(message)
    })

  const stop = (): void => giveUp?.(new GalleyError('cancelled'))

  return {
    ask,
    stop,
    prepare: () => {
      ready()
    },
    close: async () => {
      stop()
      if (current) await discard(current)
    },
  }
}
