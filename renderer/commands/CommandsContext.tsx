import { createContext, useContext, useEffect, useRef } from 'react'
import type { CommandId } from '../../shared/contract/commands.ts'
import { type CommandHandler, type CommandRegistry, createCommandRegistry } from './registry.ts'

export const CommandsContext = createContext<CommandRegistry>(createCommandRegistry())

export const useCommands = (): CommandRegistry => useContext(CommandsContext)

/** Registers a handler for as long as the component stands; `enabled` defaults to always. */
export function useCommand(id: CommandId, run: () => void, enabled: () => boolean = () => true): void {
  const commands = useCommands()
  const handler = useRef<CommandHandler>({ run, enabled })
  handler.current = { run, enabled }
  useEffect(
    () => commands.register(id, { run: () => handler.current.run(), enabled: () => handler.current.enabled() }),
    [commands, id],
  )
}
