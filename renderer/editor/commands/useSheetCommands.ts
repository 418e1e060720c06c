import { useEffect } from 'react'
import { isCommandId } from '../../../shared/contract/commands.ts'
import { useCommands } from '../../commands/CommandsContext.tsx'
import type { CommandHandler } from '../../commands/registry.ts'
import { useFindingVoice } from '../../panels/review/useFindingVoice.ts'
import { articleCommands } from './articleCommands.ts'
import { blockCommands } from './blockCommands.ts'
import { findingCommands } from './findingCommands.ts'
import { markCommands } from './markCommands.ts'
import type { SheetContext } from './sheetTools.ts'

/** Says to the window what the commands of the sheet do, for as long as it stands. */
export function useSheetCommands(context: SheetContext): void {
  const commands = useCommands()
  const voice = useFindingVoice()
  useEffect(() => {
    const handlers = {
      ...blockCommands(context),
      ...articleCommands(context),
      ...markCommands(context),
      ...findingCommands(context.binding.session, voice),
    }
    const ends = Object.entries(handlers).flatMap(([id, handler]) =>
      isCommandId(id) && handler !== undefined ? [commands.register(id, followUndo(context, handler))] : [],
    )
    return () => {
      for (const end of ends) end()
    }
  }, [commands, context, voice])
}

/** A command that is asked for while an undo or redo is on its way means the page that this makes. */
function followUndo({ binding: { session } }: SheetContext, handler: CommandHandler): CommandHandler {
  return {
    enabled: handler.enabled,
    accepts: () => handler.enabled() || (session.isUndoing() && !session.getState().readOnly),
    run: () =>
      session.inTurn(() => {
        if (handler.enabled()) handler.run()
      }),
  }
}
