import { fileURLToPath } from 'node:url'
import type { CliIo } from '../../cli/io.ts'
import { run } from '../../cli/run.ts'

export interface CliResult {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process, as a person with an English system would. */
export async function runCli(args: readonly string[], change: Partial<CliIo> = {}): Promise<CliResult> {
  let out = ''
  let err = ''
  const code = await run(args, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    terminal: false,
    columns: 100,
    locale: 'en-GB',
    folder: process.cwd(),
    signal: new AbortController().signal,
    version: '0.0.0',
    seeds: fileURLToPath(new URL('../../seeds', import.meta.url)),
    worker: null,
    ...change,
  })
  return { code, out, err }
}
