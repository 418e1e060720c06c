import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { userDataFolder } from './userDataFolder.ts'

export interface HostOptions {
  /** The corpus to open, as an absolute path. */
  readonly path: string | null
  /** 0 for any free port. */
  readonly port: number
  /** Whether to open a window by itself. */
  readonly open: boolean
  readonly userData: string
  /** First option that is not understood. Electron gets Chromium's switches too, and may ignore it. */
  readonly unknown: string | null
}

const known = { port: { type: 'string' }, 'no-open': { type: 'boolean' }, 'user-data': { type: 'string' } } as const

/** Reads the arguments of a host with a window: `[PATH] [--port N] [--no-open] [--user-data FOLDER]`. */
export function hostOptions(args: readonly string[]): HostOptions {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const strange = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(known, token.name))
  const port = values.port === undefined ? 0 : Number(values.port)
  const badPort = values.port === true || !Number.isInteger(port) || port < 0 || port > 65_535 || values.port === ''
  const path = positionals[0]
  const more = positionals[1] ?? null
  return {
    path: path === undefined || path === '' ? null : resolve(path),
    port: badPort ? 0 : port,
    open: values['no-open'] !== true,
    userData: typeof values['user-data'] === 'string' ? resolve(values['user-data']) : userDataFolder(),
    unknown: strange?.kind === 'option' ? strange.rawName : badPort ? '--port' : more,
  }
}
