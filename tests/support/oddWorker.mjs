import { parentPort } from 'node:worker_threads'

/** Stands in for the analysis worker: what it does with a task is said by the text that it is given. */
parentPort.on('message', (task) => {
  const text = task.text ?? task.page?.id ?? JSON.parse(task.before).id
  if (text.startsWith('hang')) for (;;);
  if (text.startsWith('crash'))
    setTimeout(() => {
      throw new Error('crashed')
    })
  else if (text.startsWith('exit')) process.exit(3)
  else if (text.startsWith('refuse'))
    parentPort.postMessage({ ok: false, error: { code: 'fileBinary', params: { name: 'x' } } })
  else if (text.startsWith('slow')) setTimeout(() => parentPort.postMessage({ ok: true, value: text }), 50)
  else parentPort.postMessage({ ok: true, value: text.startsWith('clean') ? [] : text })
})
