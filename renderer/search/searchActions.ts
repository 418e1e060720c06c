import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FoundPage, SearchBatch, SearchMatch, SearchQuery } from '../../shared/contract/search.ts'
import { blocksOf } from '../../shared/page/find.ts'
import type { ActionContext } from '../app/actionContext.ts'
import type { AppState } from '../app/appState.ts'
import { filterPages } from '../app/filterPages.ts'
import type { JobActions } from '../app/jobActions.ts'
import type { NoticeActions } from '../app/noticeActions.ts'
import type { PageActions } from '../app/pageActions.ts'
import { settle } from '../app/settle.ts'
import { toErrorData } from '../app/toErrorData.ts'
import { backToSheet } from '../session/goToPlace.ts'
import { isReplacing } from './isReplacing.ts'
import {
  initialSearch,
  nothingFound,
  placeKey,
  type SearchAsked,
  type SearchScope,
  type SearchState,
} from './searchState.ts'

export interface SearchActions {
  readonly store: StoreApi<SearchState>
  /** Brings the panel before a person, with what they want to look for if that is known. */
  open(patch?: Partial<SearchState>): void
  /** Takes over what is asked for, and looks for it at once, or at rest while a person types. */
  ask(patch: Partial<SearchAsked>): void
  set(patch: Partial<Pick<SearchState, 'replacement' | 'isReplacing' | 'view' | 'sortBy' | 'wantsFocus'>>): void
  /** Stops a search; what was found stays. */
  stop(): void
  choose(keys: readonly string[], isChosen: boolean): void
  /** Opens the page of a place and selects its text. */
  go(page: string, match: SearchMatch): Promise<void>
  backToText(): void
  /** Replaces the places with these keys, or all. */
  replace(keys: readonly string[] | 'all'): Promise<void>
  /** Looks again after pages were changed. */
  refresh(): void
  /** Forgets what was found, of a corpus that is no longer open. */
  clear(): void
}

function pagesOf({ corpus, page, filter, selection }: AppState, scope: SearchScope): readonly string[] {
  if (scope === 'page') return page === null ? [] : [page.id]
  const all = corpus?.pages ?? []
  const chosen = scope === 'filtered' ? filterPages(all, filter) : all.filter(({ id }) => selection.has(id))
  return chosen.map(({ id }) => id)
}

const typingRest = 150
const changeRest = 300

export function createSearchActions(
  { transport, store: app }: ActionContext,
  notices: NoticeActions,
  pages: PageActions,
  jobs: JobActions,
): SearchActions {
  const store = createStore<SearchState>(() => initialSearch)
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Pages were changed since they were looked at. */
  let isOutdated = false
  let isStarting = false

  const queryNow = (): SearchQuery | null => {
    const { text, isExpression, matchCase, wholeWord, ignoreWidth, roles, scope } = store.getState()
    const { corpus } = app.getState()
    if (text === '' || corpus === null) return null
    const pages = scope === 'all' ? [] : pagesOf(app.getState(), scope)
    if (scope !== 'all' && pages.length === 0) return null
    return { text, isExpression, matchCase, wholeWord, ignoreWidth, roles, pages }
  }

  const drop = () => {
    clearTimeout(timer)
    latest += 1
    const { search, status } = store.getState()
    if (search !== null && status === 'running') transport.call('search-cancel', { search }).catch(() => undefined)
  }

  const show = (batch: SearchBatch, found: readonly FoundPage[]) =>
    store.setState({
      status: batch.isLast ? 'done' : 'running',
      search: batch.search,
      pages: found,
      places: batch.places,
      done: batch.done,
      total: batch.total,
      error: null,
    })

  /** `isQuiet` leaves what is shown until the new is complete. */
  const run = async (isQuiet: boolean): Promise<void> => {
    drop()
    isOutdated = false
    const mine = latest
    const query = queryNow()
    if (query === null) return store.setState({ ...nothingFound, chosen: new Set() })
    if (!isQuiet) store.setState({ ...nothingFound, status: 'running', query, chosen: new Set() })
    try {
      let batch = await transport.call('search-start', { query })
      let found = batch.pages
      for (;;) {
        if (mine !== latest)
          return void transport.call('search-cancel', { search: batch.search }).catch(() => undefined)
        if (!isQuiet || batch.isLast) show(batch, found)
        if (batch.isLast) break
        batch = await transport.call('search-more', { search: batch.search })
        found = [...found, ...batch.pages]
      }
      if (isOutdated) runAfter(changeRest, true)
      if (store.getState().chosen.size === 0) return store.setState({ query })
      const keys = new Set(found.flatMap(({ page, matches }) => matches.map((match) => placeKey(page, match))))
      store.setState(({ chosen }) => ({ query, chosen: new Set([...chosen].filter((key) => keys.has(key))) }))
    } catch (error) {
      if (mine === latest) store.setState({ ...nothingFound, status: 'failed', query, error: toErrorData(error) })
    }
  }
  const runAfter = (rest: number, isQuiet = false) => {
    clearTimeout(timer)
    timer = setTimeout(() => void run(isQuiet), rest)
  }

  app.subscribe(({ selection, filter }, before) => {
    const { scope } = store.getState()
    const isOther = scope === 'selected' ? selection !== before.selection : filter !== before.filter
    if (isOther && (scope === 'selected' || scope === 'filtered')) runAfter(typingRest)
  })

  const startReplacing = async (keys: readonly string[] | 'all'): Promise<void> => {
    const session = pages.session()
    if (session !== null && !(await settle(session)))
      return notices.show({ tone: 'error', text: { key: 'desk:stayUnsaved' } })
    // That the page was revised may not have been told yet.
    const looked = store.getState().pages.find(({ page }) => page === session?.id)
    const isRevised = looked !== undefined && looked.revision !== session?.getState().revision
    if (isOutdated || isRevised) await run(true)
    // A place is told by where it stood: one that is not there any more is left alone.
    const { search, pages: found, replacement } = store.getState()
    if (search === null) return
    const wanted = keys === 'all' ? null : new Set(keys)
    const places =
      wanted === null
        ? 'all'
        : found.flatMap(({ page, matches }) =>
            matches
              .filter((match) => wanted.has(placeKey(page, match)))
              .map(({ block, from }) => ({ page, block, from })),
          )
    if (places.length === 0) return
    await jobs.replace({ search, with: replacement, places })
  }

  return {
    store,
    open(patch = {}) {
      transport.call('search-prepare', {}).catch(() => undefined)
      store.setState({ ...patch, wantsFocus: true })
      void run(false)
    },
    ask(patch) {
      store.setState(patch)
      if ('text' in patch) runAfter(typingRest)
      else void run(false)
    },
    set: (patch) => store.setState(patch),
    stop() {
      drop()
      store.setState({ status: 'stopped' })
    },
    choose: (keys, isChosen) =>
      store.setState(({ chosen }) => {
        const next = new Set(chosen)
        for (const key of keys) isChosen ? next.add(key) : next.delete(key)
        return { chosen: next }
      }),
    async go(page, { block, from, to }) {
      await pages.open(page)
      const session = pages.session()
      if (session?.id !== page) return
      const length = blocksOf(session.getState().page).find(({ id }) => id === block)?.text.length ?? -1
      if (to > length) return notices.show({ tone: 'info', text: { key: 'desk:search.moved' } })
      session.select({ anchor: { block, offset: from }, focus: { block, offset: to } })
      session.reveal({ block, offset: to }, true)
    },
    backToText() {
      const session = pages.session()
      if (session !== null) backToSheet(session)
    },
    async replace(keys) {
      if (isStarting || isReplacing(app.getState())) return
      isStarting = true
      try {
        await startReplacing(keys)
      } finally {
        isStarting = false
      }
    },
    refresh() {
      if (store.getState().query === null) return
      isOutdated = true
      // One that is under way looks again at its end.
      if (store.getState().status !== 'running') runAfter(changeRest, true)
    },
    clear() {
      drop()
      store.setState({ ...nothingFound, chosen: new Set() })
    },
  }
}
