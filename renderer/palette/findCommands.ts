import type { CommandId } from '../../shared/contract/commands.ts'

export interface NamedCommand {
  readonly id: CommandId
  /** As the window names it. */
  readonly name: string
  readonly menu: string
  /** As the other language names it: who knows it by that name finds it too. */
  readonly otherName: string
}

/** Whether typed letters spell a Chinese name, by whole sounds or first letters. */
export type SpellsName = (name: string, typed: string) => boolean

const fold = (text: string) => text.normalize('NFKC').trim().toLocaleLowerCase()

/** Input methods part the sounds that are still being composed. */
const joinSounds = (typed: string) => typed.replace(/(?<=[a-z])['’](?=[a-z])/g, '')

/** Commands that fit what was typed, best first: by name, by menu and name, by sound, by the other language's name. */
export function findCommands(
  commands: readonly NamedCommand[],
  typed: string,
  spells: SpellsName,
): readonly NamedCommand[] {
  const text = fold(typed)
  if (text === '') return commands
  const words = text.split(/\s+/)
  const rank = ({ name, menu, otherName }: NamedCommand): number => {
    const own = fold(name)
    const hasAll = (where: string) => words.every((word) => where.includes(word))
    if (own.startsWith(text)) return 0
    if (own.includes(text)) return 1
    if (hasAll(`${fold(menu)} ${own}`)) return 2
    if (spells(name, joinSounds(text))) return 3
    return hasAll(fold(otherName)) ? 4 : 5
  }
  return commands
    .map((command) => ({ command, rank: rank(command) }))
    .filter((each) => each.rank < 5)
    .sort((a, b) => a.rank - b.rank)
    .map((each) => each.command)
}
