import type { GalleyEvent } from '../../shared/contract/events.ts'
import type { ActionContext } from './actionContext.ts'
import { type AppState, noSuggestions } from './appState.ts'

export interface SuggestionActions {
  /** Asks again for the page on the desk when what the host told may have changed its proposals. */
  follow(event: GalleyEvent): void
  /** Stops following the page on the desk. */
  dispose(): void
}

const openPageOf = ({ page }: AppState): string | null => (page?.status === 'ready' ? page.id : null)

/** Keeps the topics that the host proposes for the page on the desk; one question is under way at a time. */
export function createSuggestionActions({ store, transport }: ActionContext): SuggestionActions {
  let isAsking = false
  let isStale = false

  const ask = async (): Promise<void> => {
    const page = openPageOf(store.getState())
    if (page === null) return
    // Proposals are a help: without them, the topics can be chosen all the same.
    const advice = await transport.call('page-suggest-topics', { page }).catch(() => null)
    if (advice === null || openPageOf(store.getState()) !== page) return
    const before = store.getState().suggestions
    const articles = new Map(
      advice.articles.map(({ article, suggestions }) => {
        const known = before.get(article)
        // The same object for the same proposals: rows that do not change are not drawn again.
        const isSame = JSON.stringify(known) === JSON.stringify(suggestions)
        return [article, known !== undefined && isSame ? known : suggestions] as const
      }),
    )
    store.setState({ suggestions: articles })
  }
  const refresh = async (): Promise<void> => {
    isStale = true
    if (isAsking) return
    isAsking = true
    while (isStale) {
      isStale = false
      await ask()
    }
    isAsking = false
  }

  const end = store.subscribe((state, before) => {
    if (openPageOf(state) === openPageOf(before)) return
    store.setState({ suggestions: noSuggestions })
    void refresh()
  })
  return {
    follow(event) {
      const isOwn = event.event === 'pageRevised' && event.page === openPageOf(store.getState())
      if (isOwn || event.event === 'suggestionsChanged') void refresh()
    },
    dispose: end,
  }
}
