import { fileURLToPath } from 'node:url'
import { createBackend } from '../backend/createBackend.ts'
import { errorData } from '../backend/errorData.ts'
import { hostOptions } from '../backend/hosting/hostOptions.ts'
import { openAtStart } from '../backend/hosting/openAtStart.ts'
import { programVersion } from '../backend/hosting/programVersion.ts'
import { languageOf } from '../shared/messages/messages.ts'
import { createTranslator } from '../shared/messages/translator.ts'
import { createServer } from './createServer.ts'
import { openWindow } from './openWindow.ts'

// This file is built to out/main/server.js.
const at = (path: string) => new URL(path, import.meta.url)
const { locale } = Intl.DateTimeFormat().resolvedOptions()
const { t } = createTranslator(languageOf(locale))
const say = (line: string) => process.stdout.write(`${line}\n`)

function fail(line: string, code: number): never {
  process.stderr.write(`${line}\n`)
  process.exit(code)
}

const options = hostOptions(process.argv.slice(2))
if (options.unknown !== null) fail(t('hosts:badOption', { option: options.unknown }), 2)

const backend = await createBackend({
  host: 'browser',
  version: programVersion(at('../../package.json')),
  locale,
  userData: options.userData,
  seeds: fileURLToPath(at('../../seeds')),
  worker: at('worker.js'),
})
const server = await createServer({
  backend,
  port: options.port,
  rendererRoot: fileURLToPath(at('../renderer')),
}).catch(async (error: NodeJS.ErrnoException) => {
  await backend.close()
  if (error.code === 'EADDRINUSE') return fail(t('hosts:portTaken', { port: options.port }), 1)
  return fail(t('hosts:notStarted', { reason: error.message }), 1)
})

let ending = false
async function end(): Promise<void> {
  if (ending) process.exit(130)
  ending = true
  try {
    await server.close()
    await backend.close()
    process.exit(0)
  } catch (error) {
    const { code, params } = errorData(error)
    fail(t(`errors:${code}`, params), 1)
  }
}
process.on('SIGINT', end)
process.on('SIGTERM', end)
process.on('SIGHUP', end)

const problem = await openAtStart(backend, options.path)
if (problem !== null) process.stderr.write(`${t(`errors:${problem.code}`, problem.params)}\n`)
const browser = options.open ? await openWindow(server.issueAddress(), options.userData) : null
if (browser !== null) say(t('hosts:opened', { browser: browser.name }))
say(t('hosts:address', { address: server.issueAddress() }))
