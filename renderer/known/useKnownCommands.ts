import { useApp, useAppState } from '../app/AppContext.tsx'
import { useCommand } from '../commands/CommandsContext.tsx'
import { selectedRange, selectedText } from '../editor/binding/selectedRange.ts'
import { currentFinding } from '../panels/review/walkFindings.ts'
import { knownWordOf } from './knownWordOf.ts'

/** The commands of names and known words: their lists, and what is selected or doubted put on it. */
export function useKnownCommands(): void {
  const { store, pages, known, elsewhere } = useApp()
  const corpus = useAppState((state) => state.corpus)
  const wordNow = (): string | null => {
    const state = pages.session()?.getState()
    if (state === undefined) return null
    const { page, selection } = state
    const range = selection === null ? null : selectedRange(page, selection)
    const selected = range === null || range.isAcross ? '' : selectedText(page, range).trim()
    if (selected !== '') return selected
    const finding = currentFinding(state)
    return finding === undefined ? null : knownWordOf(finding, page)
  }
  useCommand(
    'known.open',
    () => store.setState({ dialog: { kind: 'known' } }),
    () => corpus !== null,
  )
  useCommand(
    'search.names',
    () => store.setState({ dialog: { kind: 'names' } }),
    () => corpus !== null,
  )
  useCommand('search.elsewhere', elsewhere.show, () => store.getState().elsewhere !== null)
  useCommand(
    'known.add',
    () => {
      const word = wordNow()
      if (word !== null) void known.addOne(word)
    },
    () => corpus?.readOnly === null && wordNow() !== null,
  )
}
