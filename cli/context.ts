import type { TFunction } from 'i18next'
import type { ErrorData } from '../shared/contract/error.ts'
import { printable } from '../shared/text/printable.ts'
import type { CliIo } from './io.ts'

/** What every command gets: its surroundings, sentences, and ways to say things. */
export interface CliContext {
  readonly io: CliIo
  readonly t: TFunction
  /** A line of standard output. */
  say(line: string): void
  /** A value for programs, as one line of standard output. */
  sayJson(value: unknown): void
  /** The same of what is JSON already. */
  sayJsonLine(json: string): void
  /** A line of standard error. */
  warn(line: string): void
  sentence(error: ErrorData): string
}

// C1 controls pass JSON.stringify as they are, and some terminals obey them.
const escapeControls = (json: string): string =>
  json.replace(/[\u007f-\u009f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

export function createContext(io: CliIo, t: TFunction): CliContext {
  const sayJsonLine = (json: string): void => io.out(`${escapeControls(json)}\n`)
  return {
    io,
    t,
    say: (line) => io.out(`${printable(line)}\n`),
    sayJson: (value) => sayJsonLine(JSON.stringify(value)),
    sayJsonLine,
    warn: (line) => io.err(`${printable(line)}\n`),
    // Some errors are worded for a window: those have a sentence of their own here.
    sentence: ({ code, params }) => t([`cli:errors.${code}`, `errors:${code}`], { ...params }),
  }
}
