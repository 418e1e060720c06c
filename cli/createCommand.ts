import { Command } from 'commander'
import { columnsOf } from './columns.ts'
import type { CliContext } from './context.ts'

/** A command whose help speaks the person's language, and which throws where commander would end the process. */
export function createCommand({ io, t }: CliContext, name: string, usage: string): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('cli:help.usage'),
    'Arguments:': t('cli:help.arguments'),
    'Options:': t('cli:help.options'),
    'Commands:': t('cli:help.commands'),
  }
  return new Command(name)
    .usage(usage)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      // Errors are told in the person's language by whoever catches them.
      writeErr: () => {},
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .configureHelp({
      displayWidth: columnsOf,
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
      subcommandTerm: (command) => command.name(),
    })
    .helpOption('-h, --help', t('cli:help.help'))
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
}
