import { GalleyError } from '../../shared/contract/error.ts'
import type { Finding, PageView } from '../../shared/contract/records.ts'
import { applyChange } from '../../shared/page/applyChange.ts'
import type { Change } from '../../shared/page/change.ts'
import { diffPages, isEmptyChange } from '../../shared/page/diffPages.ts'
import { setState } from '../../shared/page/edits.ts'
import { blockOf } from '../../shared/page/find.ts'
import type { Page, PageSelection, Place } from '../../shared/page/page.ts'
import { rebaseChange } from '../../shared/page/rebaseChange.ts'
import type { Revision } from '../../shared/page/revision.ts'
import type { Transport } from '../transport/transport.ts'
import { mapFindings } from './mapFindings.ts'
import { mapSelection } from './mapSelection.ts'
import type { EditOrigin, PageSession, PageSessionState } from './pageSession.ts'
import { createRevisionQueue } from './revisionQueue.ts'
import { createTypingBatch } from './typingBatch.ts'

const newId = (): string => crypto.randomUUID()

/** The first correction of a page also says that it is in progress. */
const begun = (before: Page, after: Page): Page =>
  before !== after && before.state === after.state && after.state.is === 'untouched'
    ? setState(after, { is: 'inProgress', reason: '' })
    : after

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
  let waiters: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = []
  let typed: { readonly base: Page; readonly selection: PageSelection | null } | null = null
  let analysed: { readonly revision: number; readonly findings: readonly Finding[] } | null = null
  let state: PageSessionState = {
    page: view.page,
    revision: view.revision,
    source: view.source,
    sourceText,
    image: view.image,
    history: view.history,
    findings: view.findings,
    finding: null,
    saving: 'saved',
    error: null,
    readOnly: view.readOnly,
    selection: null,
  }

  const set = (patch: Partial<PageSessionState>) => {
    const next = { ...state, ...patch }
    const isSame = (Object.keys(patch) as (keyof PageSessionState)[]).every((key) => state[key] === next[key])
    if (isSame) return
    state = next
    for (const listener of listeners) listener()
  }

  const saving = (): PageSessionState['saving'] => {
    if (queue.size === 0) return typed === null ? 'saved' : 'saving'
    return queue.error === null ? 'saving' : 'unsaved'
  }

  const tell = () => {
    set({ revision: queue.revision, saving: saving(), error: queue.error })
    adoptFindings()
    const ready = waiters
    if (queue.size > 0 && queue.error === null) return
    waiters = []
    const error = queue.size > 0 && queue.error !== null ? new GalleyError(queue.error.code, queue.error.params) : null
    for (const { resolve, reject } of ready) error === null ? resolve() : reject(error)
  }

  const adoptFindings = () => {
    if (analysed === null || analysed.revision > queue.revision) return
    const { revision, findings } = analysed
    analysed = null
    if (revision < queue.revision) return
    const { confirmed } = queue
    const change = diffPages(confirmed, state.page)
    set({ findings: mapFindings(findings, confirmed, state.page, change) })
  }

  const moveTo = (page: Page, change: Change, selection: PageSelection | null, rest: Partial<PageSessionState> = {}) =>
    set({ ...rest, page, selection, findings: mapFindings(state.findings, state.page, page, change) })

  const queue = createRevisionQueue(transport, view, {
    onMoved(page, over) {
      let moved = page
      if (typed !== null) {
        const own = diffPages(typed.base, state.page)
        const rebased = over === null ? null : rebaseChange(own, over)
        moved = rebased === null ? page : applyChange(page, rebased)
        typed = rebased === null ? null : { ...typed, base: page }
      }
      const change = diffPages(state.page, moved)
      moveTo(moved, change, mapSelection(change, state.selection))
    },
    onUndone(revision: Revision) {
      const selection = revision.selection?.after
      if (selection !== undefined && selection !== null && fits(state.page, selection)) set({ selection })
      const place = state.selection?.focus
      if (place !== undefined) session.reveal(place)
    },
    onHistory(history) {
      if (queue.size === 0 && typed === null) set({ history })
    },
    onChange: () => tell(),
  })

  const commit = (base: Page, origin: EditOrigin, before: PageSelection | null) => {
    const change = diffPages(base, state.page)
    if (isEmptyChange(change)) return
    set({ history: { undo: origin.edit, redo: null } })
    const selection = { before, after: state.selection }
    queue.push({ kind: 'revise', id: newId(), change, origin, selection }, state.page)
  }

  const close = () => {
    batch.clear()
    if (typed === null) return
    const { base, selection } = typed
    typed = null
    commit(base, { kind: 'correction', edit: 'typing' }, selection)
    tell()
  }
  const batch = createTypingBatch(close)

  const stopEvents = transport.onEvent((event) => {
    if (event.event === 'writeFailed' && event.error === null) queue.retry()
    if (event.event === 'pageRevised' && event.page === id) queue.receive(event.revision, event.history)
    if (event.event === 'findingsChanged' && event.page === id) {
      analysed = event
      adoptFindings()
    }
  })
  const stopConnection = transport.onConnection((connection) => {
    if (connection === 'connected') queue.resync()
  })

  const step = (kind: 'undo' | 'redo') => {
    if (state.readOnly) return
    close()
    if (state.history[kind] !== null || queue.size > 0) queue.push({ kind }, state.page)
  }

  const session: PageSession = {
    id,
    author,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    run(edit, origin, select) {
      if (state.readOnly) return
      close()
      const base = state.page
      const before = state.selection
      const page = begun(base, edit(base, newId))
      if (page === base) return
      const change = diffPages(base, page)
      moveTo(page, change, select === undefined ? mapSelection(change, before) : select(page))
      commit(base, origin, before)
    },
    type(edit, selection) {
      if (state.readOnly) return
      const base = state.page
      const page = begun(base, edit(base))
      if (page === base) return
      typed ??= { base, selection: state.selection }
      batch.touch()
      moveTo(page, diffPages(base, page), selection ?? state.selection, { saving: saving() })
    },
    setComposing: (isComposing) => batch.setComposing(isComposing),
    undo: () => step('undo'),
    redo: () => step('redo'),
    select: (selection) => set({ selection }),
    lookAt: (finding) => set({ finding }),
    reveal(place, focus = false) {
      for (const listener of revealers) listener(place, focus)
    },
    onReveal(listener) {
      revealers.add(listener)
      return () => revealers.delete(listener)
    },
    async flush() {
      close()
      if (queue.size === 0) return
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
  return session
}
