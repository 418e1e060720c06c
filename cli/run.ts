import { CommanderError } from 'commander'
import { GalleyError } from '../shared/contract/error.ts'
import { languageOf } from '../shared/messages/messages.ts'
import { createTranslator } from '../shared/messages/translator.ts'
import { analyseCommand } from './commands/analyse.ts'
import type { CommandMaker } from './commands/commandMaker.ts'
import { compareCommand } from './commands/compare.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { knownCommand } from './commands/known.ts'
import { statsCommand } from './commands/stats.ts'
import { statusCommand } from './commands/status.ts'
import { verifyCommand } from './commands/verify.ts'
import { type CliContext, createContext } from './context.ts'
import { createCommand } from './createCommand.ts'
import { type ExitCode, exitCode } from './exitCode.ts'
import type { CliIo } from './io.ts'
import { UsageError } from './usageError.ts'
import { usageSentence } from './usageSentence.ts'

const commands: readonly CommandMaker[] = [
  importCommand,
  analyseCommand,
  statsCommand,
  knownCommand,
  exportCommand,
  compareCommand,
  statusCommand,
  verifyCommand,
]

/** Runs one command line (without program name) and resolves to the exit code; it never rejects. */
export async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { t } = createTranslator(languageOf(io.locale))
  const context = createContext(io, t)
  let code: ExitCode = exitCode.ok
  const program = createCommand(context, 'galley', t('cli:usageLine'))
    .description(t('cli:description'))
    .version(io.version, '-V, --version', t('cli:help.version'))
    .addHelpText('after', `\n${t('cli:help.exitCodes')}`)
  for (const make of commands) {
    program.addCommand(
      make(context, (result) => {
        code = result
      }),
    )
  }
  try {
    if (args.length === 0) {
      program.outputHelp()
      return exitCode.cannotRun
    }
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return tellFailure(error, context)
  }
}

function tellFailure(error: unknown, context: CliContext): ExitCode {
  const { t } = context
  const say = (sentence: string): void => context.warn(`galley: ${sentence}`)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCode.ok
    say(usageSentence(error, t))
    return exitCode.cannotRun
  }
  if (error instanceof UsageError) {
    say(error.message)
    return exitCode.cannotRun
  }
  if (error instanceof GalleyError) {
    say(context.sentence(error.toData()))
    return error.code === 'cancelled' ? exitCode.failed : exitCode.cannotRun
  }
  say(t('cli:unexpected', { detail: error instanceof Error ? error.message : String(error) }))
  return exitCode.cannotRun
}
