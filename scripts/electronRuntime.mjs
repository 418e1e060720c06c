import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from './ensureBuilt.mjs'

const cache = join(root, 'node_modules', '.cache')
const seconds = { limit: 60, quiet: 20, most: 300 }

/** Folder of the `electron` package, or null where it is not installed. */
function packageFolder() {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return null
  }
}

function programIn(folder) {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}

/** Whether the program starts at all; on a bare Linux its libraries may be missing. */
const works = (program) => spawnSync(program, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0

function bytesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, entry) => sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    )
}

/**
 * Runs Electron's own installer, which fetches the runtime, and shows how far it is. Gives it a minute,
 * and up to five as long as bytes keep coming. Resolves to whether it succeeded.
 */
function fetchRuntime(folder, text) {
  mkdirSync(cache, { recursive: true })
  const temporary = mkdtempSync(join(cache, 'electron-'))
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' }
  const child = spawn(process.execPath, [join(folder, 'install.js')], { env, stdio: 'ignore' })
  let elapsed = 0
  let quiet = 0
  let seen = 0
  const show = () => {
    const line = `${text} ${Math.round(seen / 1e6)} MB, ${elapsed} s`
    if (process.stderr.isTTY) process.stderr.write(`\r${line}`)
    else if (elapsed % 10 === 0) process.stderr.write(`${line}\n`)
  }
  show()
  const timer = setInterval(() => {
    const bytes = bytesIn(temporary)
    elapsed += 1
    quiet = bytes > seen ? 0 : quiet + 1
    seen = bytes
    show()
    if (elapsed >= seconds.most || (elapsed >= seconds.limit && quiet >= seconds.quiet)) child.kill()
  }, 1000)
  return new Promise((ended) => {
    const end = (succeeded) => {
      clearInterval(timer)
      if (process.stderr.isTTY) process.stderr.write('\n')
      rmSync(temporary, { recursive: true, force: true })
      ended(succeeded)
    }
    child.once('error', () => end(false))
    child.once('close', (code) => end(code === 0))
  })
}

/**
 * Path of a working Electron program, or null. Where the runtime is not there yet it is fetched; a failure
 * is remembered for that version, so that it is tried once and not at every start.
 */
export async function electronRuntime(text) {
  const folder = packageFolder()
  if (folder === null) return null
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const failed = join(cache, `electron-${version}.failed`)
  if (programIn(folder) === null) {
    if (existsSync(failed)) return null
    if (!(await fetchRuntime(folder, text))) {
      writeFileSync(failed, `Remove this file to let Galley fetch Electron ${version} again.\n`)
      return null
    }
  }
  const program = programIn(folder)
  return program !== null && works(program) ? program : null
}
