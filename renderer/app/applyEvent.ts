import type { GalleyEvent } from '../../shared/contract/events.ts'
import type { Job, PageSummary } from '../../shared/contract/records.ts'
import { type AppState, keysState, nothingChosen } from './appState.ts'

const mergePages = (pages: readonly PageSummary[], changed: readonly PageSummary[]): readonly PageSummary[] => {
  const byId = new Map(changed.map((page) => [page.id, page]))
  const kept = pages.map((page) => {
    const newer = byId.get(page.id)
    byId.delete(page.id)
    return newer ?? page
  })
  return [...kept, ...byId.values()]
}

const mergeJob = (jobs: readonly Job[], job: Job): readonly Job[] =>
  jobs.some((each) => each.id === job.id) ? jobs.map((each) => (each.id === job.id ? job : each)) : [...jobs, job]

/** What an event of the host changes of the window's state; page sessions listen for themselves. */
export function applyEvent(state: AppState, event: GalleyEvent, now: number): Partial<AppState> {
  switch (event.event) {
    case 'corpusChanged':
      return { corpus: event.corpus, ...(event.corpus?.id !== state.corpus?.id && nothingChosen) }
    case 'settingsChanged':
      return { settings: event.settings }
    case 'keysChanged':
      return keysState(event.keys)
    case 'vocabularyChanged':
      return state.corpus === null ? {} : { corpus: { ...state.corpus, vocabulary: event.vocabulary } }
    case 'knownChanged':
      return state.corpus === null ? {} : { corpus: { ...state.corpus, known: event.known } }
    case 'stylesChanged':
      return state.corpus === null ? {} : { corpus: { ...state.corpus, styles: event.styles } }
    case 'pagesChanged':
      return state.corpus === null
        ? {}
        : { corpus: { ...state.corpus, pages: mergePages(state.corpus.pages, event.pages) } }
    case 'jobChanged':
      return { jobs: mergeJob(state.jobs, event.job), jobStarts: { [event.job.id]: now, ...state.jobStarts } }
    case 'writeFailed':
      return { writeError: event.error }
    case 'pageRevised':
    case 'findingsChanged':
    case 'suggestionsChanged':
      return {}
  }
}
