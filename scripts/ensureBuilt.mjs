import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const root = resolve(import.meta.dirname, '..')

const sources = ['shared', 'backend', 'electron', 'server', 'cli', 'renderer']
const files = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']
const products = [
  'main/main.js',
  'main/server.js',
  'main/cli.js',
  'main/worker.js',
  'main/search.js',
  'preload/preload.cjs',
  'renderer/index.html',
]
const stamp = join(root, 'out', '.stamp')
const cache = join(root, 'node_modules', '.cache')
const lock = join(cache, 'galley-build.lock')
const owner = join(lock, 'pid')

/** Newest change of any source file or folder, in milliseconds; a folder changes when a file in it goes. */
function newestSource() {
  let newest = 0
  const look = (path) => {
    newest = Math.max(newest, statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  }
  const walk = (folder) => {
    look(folder)
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else look(path)
    }
  }
  for (const folder of sources) walk(join(root, folder))
  for (const file of files) look(join(root, file))
  return newest
}

const isFresh = () =>
  existsSync(stamp) &&
  Number(readFileSync(stamp, 'utf8')) === newestSource() &&
  products.every((product) => existsSync(join(root, 'out', product)))

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Whether the lock's owner ended without giving it up. A lock that has no owner yet is a moment old. */
function isAbandoned() {
  try {
    return !isRunning(Number(readFileSync(owner, 'utf8')))
  } catch {
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
    return made !== undefined && Date.now() - made > 10_000
  }
}

function takeLock() {
  mkdirSync(cache, { recursive: true })
  try {
    mkdirSync(lock)
    writeFileSync(owner, String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (!isAbandoned()) return false
  const aside = `${lock}.${process.pid}`
  try {
    // Renamed first: of two processes that find the lock abandoned only one may remove it.
    renameSync(lock, aside)
    rmSync(aside, { recursive: true, force: true })
  } catch {
    // The other one did.
  }
  return false
}

/** Says on the error stream how long it has taken, so that the output stays clean for programs. */
function showProgress(text) {
  const began = Date.now()
  if (!process.stderr.isTTY) {
    process.stderr.write(`${text}…\n`)
    return () => {}
  }
  const show = () => process.stderr.write(`\r${text}… ${Math.round((Date.now() - began) / 1000)} s`)
  show()
  const timer = setInterval(show, 1000)
  return () => {
    clearInterval(timer)
    process.stderr.write('\n')
  }
}

function findBuilder() {
  try {
    return join(
      dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')),
      'bin',
      'electron-vite.js',
    )
  } catch {
    throw new Error('Galley cannot be built: its tools are not installed. Run npm ci and try again.')
  }
}

async function build() {
  const builder = findBuilder()
  const newest = newestSource()
  rmSync(stamp, { force: true })
  const done = showProgress('Building Galley')
  const output = []
  const code = await new Promise((ended, failed) => {
    const child = spawn(process.execPath, [builder, 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.once('error', failed)
    child.once('close', ended)
  })
  done()
  if (code !== 0)
    throw new Error(`Galley could not be built:\n${Buffer.concat(output).toString().split('\n').slice(-30).join('\n')}`)
  writeFileSync(`${stamp}.${process.pid}`, String(newest))
  renameSync(`${stamp}.${process.pid}`, stamp)
}

/**
 * Builds the program into `out/` unless that is newer than its sources. Of several processes one builds
 * and the others wait for it.
 */
export async function ensureBuilt() {
  while (!isFresh()) {
    if (!takeLock()) {
      await pause(200)
      continue
    }
    try {
      if (!isFresh()) await build()
    } finally {
      rmSync(lock, { recursive: true, force: true })
    }
    return
  }
}

/** Like `ensureBuilt`, for programs that a person started: says what went wrong in words and ends. */
export async function ensureBuiltOrExit() {
  try {
    await ensureBuilt()
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
