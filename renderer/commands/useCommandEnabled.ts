import { useSyncExternalStore } from 'react'
import type { CommandId } from '../../shared/contract/commands.ts'
import { useCommands } from './CommandsContext.tsx'

/** Whether a command can run, as of the last time handlers came or went or the component was drawn. */
export function useCommandEnabled(id: CommandId): boolean {
  const commands = useCommands()
  return useSyncExternalStore(commands.subscribe, () => commands.enabled(id))
}
