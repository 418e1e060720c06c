import { fileURLToPath } from 'node:url'
import { programVersion } from '../backend/hosting/programVersion.ts'
import { run } from './run.ts'
import { systemLocale } from './systemLocale.ts'

// This file is built to out/main/cli.js.
const at = (path: string) => new URL(path, import.meta.url)

const cancel = new AbortController()
// The first signal cancels and cleans up; the next one ends the process as it always would.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => cancel.abort())

// A reader that has had enough, such as `head`, closes the pipe: work ends, and nobody is told.
let unread = false
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  unread = true
  cancel.abort()
})

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => unread || process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
  columns: process.stderr.columns ?? 80,
  locale: systemLocale(process.env, Intl.DateTimeFormat().resolvedOptions().locale),
  folder: process.cwd(),
  signal: cancel.signal,
  version: programVersion(at('../../package.json')),
  seeds: fileURLToPath(at('../../seeds')),
  worker: at('worker.js'),
})
