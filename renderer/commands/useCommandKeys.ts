import type { CommandId } from '../../shared/contract/commands.ts'
import { useAppState } from '../app/AppContext.tsx'

/** The keys to show with a command, if it has any now. */
export const useCommandKeys = (id: CommandId): string | undefined => useAppState((state) => state.keys[id][0])
