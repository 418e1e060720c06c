// Builds Galley where needed and opens it: on the desktop, or in a browser where Electron cannot run.
//   npm start [-- PATH] [--browser] [--port N] [--no-open] [--user-data FOLDER]
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { electronRuntime } from './electronRuntime.mjs'
import { ensureBuiltOrExit, root } from './ensureBuilt.mjs'

const language = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en'
const { start: texts } = JSON.parse(readFileSync(join(root, 'shared', 'messages', language, 'hosts.json'), 'utf8'))

/** Milliseconds within which a desktop that ends with an error is taken not to have started. */
const startLimit = 15_000

/** Why there can be no desktop window, as a key of the texts; null when there can. */
function hindrance(args) {
  const given = (option) => args.some((argument) => argument === option || argument.startsWith(`${option}=`))
  if (given('--browser')) return 'forced'
  if (given('--port') || given('--no-open')) return 'forced'
  if (process.platform !== 'linux') return null
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'noDisplay'
  return process.getuid() === 0 ? 'root' : null
}

/**
 * Runs the desktop until it ends, and ends as it did. Resolves only when it could not start, as where
 * the system forbids its sandbox.
 */
function runElectron(program, args) {
  const began = Date.now()
  let asked = false
  const child = spawn(program, [root, ...args], { stdio: 'inherit' })
  const pass = (signal) => {
    asked = true
    child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, pass)
  return new Promise((notStarted) => {
    child.once('error', notStarted)
    child.once('exit', (code, signal) => {
      if (asked || code === 0 || Date.now() - began > startLimit)
        process.exit(code ?? 128 + (constants.signals[signal] ?? 0))
      for (const name of signals) process.removeListener(name, pass)
      notStarted()
    })
  })
}

async function runServer(args) {
  const program = join(root, 'out', 'main', 'server.js')
  process.argv = [process.execPath, program, ...args]
  await import(pathToFileURL(program).href)
}

const args = process.argv.slice(2)
await ensureBuiltOrExit()
const reason = hindrance(args)
const program = reason === null ? await electronRuntime(texts.fetching) : null
if (program !== null) await runElectron(program, args)
if (reason !== 'forced') process.stderr.write(`${texts[reason ?? 'noRuntime']}\n`)
await runServer(args.filter((argument) => argument !== '--browser'))
