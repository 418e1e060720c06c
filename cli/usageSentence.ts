import type { CommanderError } from 'commander'
import type { TFunction } from 'i18next'

/** What commander did not understand, in the person's language; commander quotes the word that it is about. */
export function usageSentence(error: CommanderError, t: TFunction): string {
  const what = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.unknownOption':
      return t('cli:usage.unknownOption', { what })
    case 'commander.unknownCommand':
      return t('cli:usage.unknownCommand', { what })
    case 'commander.missingArgument':
      return t('cli:usage.missingArgument', { what })
    case 'commander.optionMissingArgument':
      return t('cli:usage.optionMissingArgument', { what })
    case 'commander.missingMandatoryOptionValue':
      return t('cli:usage.missingOption', { what })
    case 'commander.excessArguments':
      return t('cli:usage.excessArguments', { what })
    default:
      return t('cli:usage.other', { detail: error.message.replace(/^error: /, '') })
  }
}
