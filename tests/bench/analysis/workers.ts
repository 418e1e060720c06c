import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { root } from '../../e2e/support/browserHost.ts'

/** The worker as the program has it. */
export const builtWorker = pathToFileURL(join(root, 'out', 'main', 'worker.js'))

/** A worker without anything around it: one message to it, one back. */
export interface BareWorker {
  ask(message: unknown): Promise<unknown>
  close(): Promise<unknown>
}

export function startBareWorker(address: URL): BareWorker {
  const worker = new Worker(address)
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        const onMessage = (answer: unknown): void => {
          worker.off('error', reject)
          resolve(answer)
        }
        worker.once('message', onMessage).once('error', reject)
        worker.postMessage(message)
      }),
    close: () => worker.terminate(),
  }
}
