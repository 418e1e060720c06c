import { GalleyError } from '../shared/contract/error.ts'
import type { CliContext } from './context.ts'
import { type ExitCode, exitCode } from './exitCode.ts'

/** Tells what ended work that was partly done. Throws it on where nothing was done, and where it is no `GalleyError`. */
export function cutShort(context: CliContext, error: unknown, done: number): ExitCode {
  if (done === 0 || !(error instanceof GalleyError)) throw error
  context.warn(`galley: ${context.sentence(error.toData())}`)
  return exitCode.failed
}
