import type { CommandId } from '../../shared/contract/commands.ts'

export interface CommandHandler {
  run(): void
  enabled(): boolean
  /** Whether it is taken when asked for, where that is more than what shows as enabled. */
  accepts?(): boolean
}

export interface CommandRegistry {
  /** The last one registered for an id acts; returns its removal. */
  register(id: CommandId, handler: CommandHandler): () => void
  /** False when nothing is there to run, or it is not enabled now. */
  run(id: CommandId): boolean
  enabled(id: CommandId): boolean
  /** Tells when handlers come and go; returns the listener's removal. */
  subscribe(listener: () => void): () => void
}

/** Where the parts of the window say what they do on a command, and keys, menus and buttons ask for it. */
export function createCommandRegistry(): CommandRegistry {
  const handlers = new Map<CommandId, readonly CommandHandler[]>()
  const listeners = new Set<() => void>()
  const current = (id: CommandId) => handlers.get(id)?.at(-1)
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    register(id, handler) {
      handlers.set(id, [...(handlers.get(id) ?? []), handler])
      tell()
      return () => {
        handlers.set(
          id,
          (handlers.get(id) ?? []).filter((each) => each !== handler),
        )
        tell()
      }
    },
    run(id) {
      const handler = current(id)
      if (handler === undefined || !(handler.accepts ?? handler.enabled)()) return false
      handler.run()
      return true
    },
    enabled: (id) => current(id)?.enabled() ?? false,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
