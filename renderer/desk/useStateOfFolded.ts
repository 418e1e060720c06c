import { useApp } from '../app/AppContext.tsx'
import { useCommand, useCommands } from '../commands/CommandsContext.tsx'

/** While the list of pages is not shown, shows it first and has it ask for the state of those selected there. */
export function useStateOfFolded(isShown: boolean, show: () => void): void {
  const { store } = useApp()
  const commands = useCommands()
  useCommand(
    'page.stateSelected',
    () => {
      show()
      // The list registers the command too, once it stands.
      requestAnimationFrame(() => commands.run('page.stateSelected'))
    },
    () => {
      const { selection, corpus } = store.getState()
      return !isShown && selection.size > 0 && corpus?.readOnly === null
    },
  )
}
