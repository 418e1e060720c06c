import { useApp, useAppState } from '../app/AppContext.tsx'
import { useCommand } from '../commands/CommandsContext.tsx'
import { selectedRange, selectedText } from '../editor/binding/selectedRange.ts'

const longestPrefill = 100

/** The commands that bring the search before a person, for the selected text where there is some. */
export function useSearchCommands(): void {
  const { search, pages } = useApp()
  const hasCorpus = useAppState((state) => state.corpus !== null)
  const hasPage = useAppState((state) => state.page?.status === 'ready')
  const selected = () => {
    const { page, selection } = pages.session()?.getState() ?? {}
    if (page === undefined || selection === null || selection === undefined) return {}
    const range = selectedRange(page, selection)
    const text = range.isAcross ? '' : selectedText(page, range)
    return text === '' || text.length > longestPrefill ? {} : { text, isExpression: false }
  }
  const corpus = () => hasCorpus
  const page = () => hasPage
  useCommand('search.page', () => search.open({ ...selected(), scope: 'page', view: 'list' }), page)
  useCommand('search.corpus', () => search.open({ ...selected(), scope: 'all', view: 'list' }), corpus)
  useCommand('search.replace', () => search.open({ ...selected(), isReplacing: true }), corpus)
  useCommand('search.concordance', () => search.open({ ...selected(), scope: 'all', view: 'lines' }), corpus)
}
