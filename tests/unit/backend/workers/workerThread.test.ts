import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createWorkerThread } from '../../../../backend/workers/workerThread.ts'

const program = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', (message) => {
    if (message !== 'silence') parentPort.postMessage({ ok: true, value: message })
  })`

const open = () => {
  const thread = createWorkerThread(new URL(`data:text/javascript,${encodeURIComponent(program)}`))
  onTestFinished(() => thread.close())
  return thread
}

test('a worker that says nothing is given up after its time, and the next message gets a new one', async () => {
  const thread = open()
  await expect(thread.ask('silence', 0.05)).rejects.toMatchObject({ code: 'timeout' })
  expect(await thread.ask('hello', 20)).toBe('hello')
})

test('an answer is heard though this thread was busy beyond the time limit', async () => {
  const thread = open()
  await thread.ask('hello', 20)
  const answer = thread.ask('in time', 0.4)
  // Timers come right after this phase of the event loop, before any message.
  await setImmediate()
  const until = performance.now() + 600
  while (performance.now() < until);
  expect(await answer).toBe('in time')
})
