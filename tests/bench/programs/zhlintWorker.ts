import { parentPort } from 'node:worker_threads'
import { run } from 'zhlint'

/** zhlint with its default rules as a worker: a text in, the mended text out. */
parentPort?.on('message', (text: string) => {
  parentPort?.postMessage(run(text, { rules: { preset: 'default' } }).result)
})
