import { Option } from 'commander'
import type { CliContext } from './context.ts'
import { UsageError } from './usageError.ts'

/** An option that takes one of a few words, refused in the person's language. */
export const choiceOption = (
  { t }: CliContext,
  flags: string,
  description: string,
  choices: readonly string[],
): Option =>
  new Option(flags, description).argParser((value: string) => {
    if (choices.includes(value)) return value
    const [option = flags] = flags.split(' ')
    throw new UsageError(t('cli:usage.choice', { option, value, choices: choices.join(', ') }))
  })
