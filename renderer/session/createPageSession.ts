import { type ErrorData, GalleyError } from '../../shared/contract/error.ts'
import type { Finding, PageView } from '../../shared/contract/records.ts'
import { beginWork } from '../../shared/page/beginWork.ts'
import type { Change } from '../../shared/page/change.ts'
import { diffPages, isEmptyChange } from '../../shared/page/diffPages.ts'
import { blockOf } from '../../shared/page/find.ts'
import { mapPlace } from '../../shared/page/mapPlace.ts'
import type { Page, PageSelection, Place } from '../../shared/page/page.ts'
import type { Revision } from '../../shared/page/revision.ts'
import { toErrorData } from '../app/toErrorData.ts'
import type { Transport } from '../transport/transport.ts'
import { keepFindings } from './keepFindings.ts'
import { mapFindings } from './mapFindings.ts'
import { mapSelection } from './mapSelection.ts'
import type { EditOrigin, PageSession, PageSessionState, SessionStep } from './pageSession.ts'
import { rebaseTyping } from './rebaseTyping.ts'
import { refusedText } from './refusedText.ts'
import { createRevisionQueue } from './revisionQueue.ts'
import { createTurns } from './turns.ts'
import { createTypingBatch } from './typingBatch.ts'

interface Analysed {
  readonly revision: number
  readonly findings: readonly Finding[]
  readonly error: ErrorData | null
}

const newId = (): string => crypto.randomUUID()

const fits = (page: Page, { anchor, focus }: PageSelection): boolean =>
  [anchor, focus].every(({ block, offset }) => (blockOf(page, block)?.text.length ?? -1) >= offset)

/** Opens a page that was read from the host; `author` says who edits now. */
export function createPageSession(
  transport: Transport,
  view: PageView,
  sourceText: string,
  author: () => string,
): PageSession {
  const id = view.page.id
  const listeners = new Set<() => void>()
  const revealers = new Set<(place: Place, focus: boolean) => void>()
  const stepListeners = new Set<(step: SessionStep) => void>()
  const groupListeners = new Set<Parameters<PageSession['onGroupStepped']>[0]>()
  const refusalListeners = new Set<(text: string, error: ErrorData) => void>()
  /** What follows an undo waits for the page that the undo makes: made before, it could not stand on it. */
  const turns = createTurns(() => queue.isUndoing)
  /** What was asked for before anybody showed the page. */
  let waiting: { readonly place: Place; readonly focus: boolean } | null = null
  let waiters: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = []
  let typed: { readonly base: Page; readonly selection: PageSelection | null } | null = null
  let expected: (() => void) | null = null
  let analysed: Analysed | null = null
  /** Ids of findings that were mended here, by edits that no analysis knows yet. */
  let settled: ReadonlySet<string> = new Set()
  let state: PageSessionState = {
    page: view.page,
    revision: view.revision,
    source: view.source,
    sourceText,
    image: view.image,
    history: view.history,
    findings: view.findings ?? [],
    isChecked: view.findings !== null,
    checkError: null,
    finding: null,
    lookedFrom: null,
    saving: 'saved',
    error: null,
    readOnly: view.readOnly,
    selection: null,
    isTyping: false,
  }

  const set = (patch: Partial<PageSessionState>) => {
    const next = { ...state, ...patch }
    const isSame = (Object.keys(patch) as (keyof PageSessionState)[]).every((key) => state[key] === next[key])
    if (isSame) return
    state = next
    for (const listener of listeners) listener()
  }

  /** First in all that reads or changes the page: told in the middle of it, what was typed would count as a part of it. */
  const bring = () => {
    const work = expected
    expected = null
    work?.()
  }

  const saving = (): PageSessionState['saving'] => {
    if (queue.size === 0) return typed === null && turns.waiting === 0 ? 'saved' : 'saving'
    return queue.error === null ? 'saving' : 'unsaved'
  }

  const tell = () => {
    turns.release()
    set({ revision: queue.revision, saving: saving(), error: queue.error })
    adoptFindings()
    const ready = waiters
    const isWritten = queue.size === 0 && turns.waiting === 0
    if (!isWritten && queue.error === null) return
    waiters = []
    const error = !isWritten && queue.error !== null ? new GalleyError(queue.error.code, queue.error.params) : null
    for (const { resolve, reject } of ready) error === null ? resolve() : reject(error)
  }

  const adoptFindings = () => {
    if (analysed === null || analysed.revision > queue.revision) return
    const { revision, findings, error } = analysed
    analysed = null
    if (revision < queue.revision) return
    if (queue.size === 0) settled = new Set()
    const { confirmed } = queue
    const change = diffPages(confirmed, state.page)
    const mapped = unsettled(mapFindings(findings, confirmed, state.page, change))
    set({ findings: keepFindings(state.findings, mapped), isChecked: true, checkError: error })
  }

  const take = (found: Analysed) => {
    analysed = found
    adoptFindings()
  }

  /** Their event may have come before anything listened here, or while the connection was lost. */
  const askForFindings = async () => {
    try {
      take({ ...(await transport.call('page-list-findings', { page: id })), error: null })
    } catch (cause) {
      const error = toErrorData(cause)
      // A newer revision came between: its findings are told.
      if (error.code !== 'cancelled') set({ isChecked: true, checkError: error })
    }
  }

  const unsettled = (findings: readonly Finding[]): readonly Finding[] =>
    settled.size === 0 ? findings : findings.filter(({ id }) => !settled.has(id))

  const moveTo = (page: Page, change: Change, selection: PageSelection | null, rest: Partial<PageSessionState> = {}) =>
    set({
      ...rest,
      page,
      selection,
      lookedFrom: state.lookedFrom && mapPlace(change, state.lookedFrom, 1),
      findings: unsettled(mapFindings(state.findings, state.page, page, change)),
    })

  const queue = createRevisionQueue(transport, view, {
    onMoved(page, over, undone) {
      bring()
      let moved = page
      if (typed !== null) {
        const own = diffPages(typed.base, state.page)
        const fallback = (undone?.selection?.after ?? state.selection)?.focus ?? null
        moved = rebaseTyping(own, over ?? diffPages(typed.base, page), fallback)(page)
        typed = moved === page ? null : { ...typed, base: page }
      }
      const change = diffPages(state.page, moved)
      moveTo(moved, change, mapSelection(change, state.selection), { isTyping: typed !== null })
    },
    onRefused(operations, page, error) {
      // What the refused edits mended stands on the page again.
      settled = new Set()
      void askForFindings()
      const text = refusedText(operations, page)
      for (const listener of refusalListeners) listener(text, error)
    },
    onUndone(revision: Revision) {
      bring()
      // Whoever types on meanwhile stays where that is.
      if (typed === null || state.selection === null) {
        const after = revision.selection?.after ?? null
        const selection = typed === null ? after : mapSelection(diffPages(typed.base, state.page), after)
        if (selection !== null && fits(state.page, selection)) set({ selection })
      }
      const place = state.selection?.focus
      if (place !== undefined) session.reveal(place)
    },
    onGroupStepped(kind, group) {
      for (const listener of groupListeners) listener(kind, group)
    },
    onHistory(history) {
      if (queue.size === 0 && typed === null) set({ history })
    },
    onChange: () => tell(),
  })

  const commit = (base: Page, origin: EditOrigin, before: PageSelection | null, findings = state.findings) => {
    const change = diffPages(base, state.page)
    if (isEmptyChange(change)) return
    set({ history: { undo: origin.edit, redo: null } })
    const selection = { before, after: state.selection }
    queue.push({ kind: 'revise', id: newId(), change, origin, selection }, state.page)
    const made: SessionStep = { origin, before: base, after: state.page, change, findings }
    for (const listener of stepListeners) listener(made)
  }

  const close = () => {
    batch.clear()
    if (typed === null) return
    const { base, selection } = typed
    typed = null
    commit(base, { kind: 'correction', edit: 'typing' }, selection)
    set({ isTyping: false })
    tell()
  }
  const takeTurn = (work: () => void) =>
    turns.take(() => {
      bring()
      work()
    })
  const batch = createTypingBatch(() => takeTurn(close))

  const stopEvents = transport.onEvent((event) => {
    bring()
    if (event.event === 'writeFailed' && event.error === null) queue.retry()
    if (event.event === 'pageRevised' && event.page === id) queue.receive(event.revision, event.history)
    if (event.event === 'findingsChanged' && event.page === id) take(event)
  })
  const stopConnection = transport.onConnection((connection) => {
    if (connection !== 'connected') return
    bring()
    queue.resync()
    void askForFindings()
  })

  const step = (kind: 'undo' | 'redo') => {
    if (state.readOnly) return
    close()
    if (state.history[kind] !== null || queue.size > 0) queue.push({ kind }, state.page)
  }

  const run = (...[edit, origin, select, settles = []]: Parameters<PageSession['run']>) => {
    if (state.readOnly) return
    close()
    const base = state.page
    const { selection: before, findings } = state
    const page = beginWork(base, edit(base, newId))
    if (page === base) return
    const change = diffPages(base, page)
    settled = new Set([...settled, ...settles])
    moveTo(page, change, select === undefined ? mapSelection(change, before) : select(page))
    commit(base, origin, before, findings)
  }

  const type = (edit: (page: Page) => Page, selection: (page: Page) => PageSelection | null) => {
    const base = state.page
    const page = beginWork(base, edit(base))
    if (page === base) return
    typed ??= { base, selection: state.selection }
    batch.touch()
    moveTo(page, diffPages(base, page), selection(page), { saving: saving(), isTyping: true })
  }

  const inTurn = (work: () => void) => {
    bring()
    takeTurn(work)
    set({ saving: saving() })
  }

  const session: PageSession = {
    id,
    author,
    getState() {
      bring()
      return state
    },
    getTold: () => state,
    expect(work) {
      expected = work
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    run: (...asked) => inTurn(() => run(...asked)),
    type(edit, selection) {
      bring()
      if (!state.readOnly) type(edit, () => selection ?? state.selection)
    },
    typeOver(edit, select) {
      bring()
      if (state.readOnly) return
      if (!queue.isUndoing) close()
      type((page) => edit(page, newId), select)
    },
    setComposing: (isComposing) => batch.setComposing(isComposing),
    composed: () => batch.composed(),
    undo: () => inTurn(() => step('undo')),
    redo: () => inTurn(() => step('redo')),
    isUndoing: () => queue.isUndoing,
    inTurn,
    select(selection) {
      bring()
      set({ selection })
    },
    lookAt: (finding, isShown = true) =>
      set({ finding, lookedFrom: isShown ? (state.selection?.focus ?? null) : null }),
    reveal(place, focus = false) {
      waiting = revealers.size === 0 ? { place, focus } : null
      for (const listener of revealers) listener(place, focus)
    },
    onReveal(listener) {
      revealers.add(listener)
      if (waiting !== null) listener(waiting.place, waiting.focus)
      waiting = null
      return () => revealers.delete(listener)
    },
    onStep(listener) {
      stepListeners.add(listener)
      return () => stepListeners.delete(listener)
    },
    onGroupStepped(listener) {
      groupListeners.add(listener)
      return () => groupListeners.delete(listener)
    },
    onRefused(listener) {
      refusalListeners.add(listener)
      return () => refusalListeners.delete(listener)
    },
    async flush() {
      inTurn(close)
      if (queue.size === 0 && turns.waiting === 0) return
      const written = new Promise<void>((resolve, reject) => waiters.push({ resolve, reject }))
      queue.retry()
      await written
    },
    async dispose() {
      await session.flush()
      stopEvents()
      stopConnection()
      queue.end()
      batch.clear()
    },
  }
  if (view.findings === null) void askForFindings()
  return session
}
