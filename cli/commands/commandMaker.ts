import type { Command } from 'commander'
import type { CliContext } from '../context.ts'
import type { ExitCode } from '../exitCode.ts'

/** Makes one command; its action tells the exit code by `end`. */
export type CommandMaker = (context: CliContext, end: (code: ExitCode) => void) => Command
