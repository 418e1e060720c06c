import { createStore } from 'zustand/vanilla'
import type { CallResult } from '../../shared/contract/calls.ts'
import { GalleyError } from '../../shared/contract/error.ts'
import { createElsewhereActions, type ElsewhereActions } from '../elsewhere/elsewhereActions.ts'
import { watchCorrections } from '../elsewhere/watchCorrections.ts'
import { createKnownActions, type KnownActions } from '../known/knownActions.ts'
import { offerKnown } from '../known/offerKnown.ts'
import { createSearchActions, type SearchActions } from '../search/searchActions.ts'
import type { Transport } from '../transport/transport.ts'
import type { ActionContext } from './actionContext.ts'
import { applyEvent } from './applyEvent.ts'
import { type AppState, initialState } from './appState.ts'
import { type CorpusActions, createCorpusActions } from './corpusActions.ts'
import { followOpenSession } from './followOpenSession.ts'
import { createJobActions, type JobActions } from './jobActions.ts'
import { createNoticeActions, type NoticeActions } from './noticeActions.ts'
import { createPageActions, type PageActions } from './pageActions.ts'
import { createSettingsActions, type SettingsActions } from './settingsActions.ts'
import { createSuggestionActions } from './suggestionActions.ts'

/** The window without its looks: state, the actions on it, and the way to the host. */
export interface App extends ActionContext {
  readonly notices: NoticeActions
  readonly settings: SettingsActions
  readonly corpora: CorpusActions
  readonly pages: PageActions
  readonly jobs: JobActions
  readonly search: SearchActions
  /** Tells a screen reader, after what it is saying. */
  announce(text: string): void
  readonly known: KnownActions
  readonly elsewhere: ElsewhereActions
  /** Stops listening to the host. */
  dispose(): void
}

export function createApp(transport: Transport, hello: CallResult<'app-hello'>): App {
  const store = createStore<AppState>(() => initialState(hello))
  const context: ActionContext = { transport, store }
  const notices = createNoticeActions(context)
  const settings = createSettingsActions(context, notices)
  const pages = createPageActions(context, notices, settings)
  const corpora = createCorpusActions(context, notices, pages)
  const jobs = createJobActions(context, notices, pages)
  const search = createSearchActions(context, notices, pages, jobs)

  const known = createKnownActions(context, notices)

  const suggestions = createSuggestionActions(context)
  const elsewhere = createElsewhereActions(context, notices, search)
  const endOffers = followOpenSession(context, (session) => offerKnown(session, known))
  const endCorrections = followOpenSession(context, (session) =>
    watchCorrections(session, (correction) => void elsewhere.look(correction)),
  )

  const endEvents = transport.onEvent((event) => {
    const before = store.getState()
    store.setState(applyEvent(before, event, Date.now()))
    if (event.event === 'corpusChanged') {
      search.clear()
      void pages.followCorpus(before.corpus)
    }
    if (event.event === 'pageRevised') search.refresh()
    suggestions.follow(event)
    elsewhere.follow(event)
    if (event.event === 'jobChanged') jobs.follow(event.job, before)
  })
  const endConnection = transport.onConnection((connection) => {
    const wasLost = store.getState().connection === 'lost'
    store.setState({ connection })
    if (wasLost && connection === 'connected') void corpora.refresh()
  })
  if (hello.problem !== null) notices.showError(new GalleyError(hello.problem.code, hello.problem.params))
  void pages.followCorpus(null)
  return {
    transport,
    store,
    notices,
    settings,
    corpora,
    pages,
    jobs,
    search,
    announce: (text) =>
      store.setState(({ said }) => ({ said: [...said.slice(-2), { id: crypto.randomUUID(), text }] })),
    known,
    elsewhere,
    dispose() {
      endOffers()
      endCorrections()
      endEvents()
      endConnection()
      suggestions.dispose()
    },
  }
}
