import type { Transport } from '../../../../renderer/transport/transport.ts'
import type { CallArgs, CallName, CallResult } from '../../../../shared/contract/calls.ts'
import { GalleyError } from '../../../../shared/contract/error.ts'
import type { GalleyEvent } from '../../../../shared/contract/events.ts'
import type { Finding, PageView } from '../../../../shared/contract/records.ts'
import { applyChange } from '../../../../shared/page/applyChange.ts'
import type { Change } from '../../../../shared/page/change.ts'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { historyOf } from '../../../../shared/page/historyOf.ts'
import { invertChange } from '../../../../shared/page/invertChange.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { rebaseChange } from '../../../../shared/page/rebaseChange.ts'
import type { Origin, Revision, SelectionChange } from '../../../../shared/page/revision.ts'

/** A host in memory with one page, whose calls and events the test can hold back and break. */
export function createFakeHost(imported: Page) {
  let page = imported
  const revisions: Revision[] = []
  const listeners = new Set<(event: GalleyEvent) => void>()
  const connections = new Set<(state: 'connected' | 'lost') => void>()
  const calls: string[] = []
  const host = {
    calls,
    revisions,
    /** Errors for the next calls, first come first served. */
    failures: [] as GalleyError[],
    /** True: the change is recorded, but the answer gets lost. */
    losesAnswer: false,
    /** True: events are not told. */
    isMute: false,
    /** Set to a promise: calls wait for it. */
    hold: Promise.resolve() as Promise<unknown>,
    /** Of the page as it stands; null: not known yet. */
    findings: [] as readonly Finding[] | null,
    get page() {
      return page
    },
    history: () => {
      const { undo, redo } = historyOf(revisions)
      return { undo: undo?.origin.edit ?? null, redo: redo?.origin.edit ?? null }
    },
    view: (): PageView => ({
      page,
      revision: revisions.length,
      revisionId: revisions.at(-1)?.id ?? 'r0',
      source: { name: 'a.txt', encoding: 'utf-8', bom: false, lineEnds: 'lf', bytes: 0, characters: 0, checksum: '' },
      image: null,
      history: host.history(),
      readOnly: false,
      findings: host.findings,
    }),
    tell(event: GalleyEvent) {
      if (!host.isMute) for (const listener of listeners) listener(event)
    },
    connect(state: 'connected' | 'lost') {
      for (const listener of connections) listener(state)
    },
    record(id: string, change: Change, origin: Origin, selection?: SelectionChange) {
      page = applyChange(page, change)
      const revision: Revision = {
        id,
        parent: revisions.at(-1)?.id ?? null,
        number: revisions.length + 1,
        author: 'A',
        at: '2025-01-01T00:00:00Z',
        origin,
        change,
        ...(selection && { selection }),
      }
      revisions.push(revision)
      host.tell({ event: 'pageRevised', page: page.id, revision, history: host.history() })
      return { number: revision.number, history: host.history() }
    },
    /** An edit from another window. */
    editElsewhere(edit: (page: Page) => Page) {
      host.record(`other${revisions.length}`, diffPages(page, edit(page)), { kind: 'correction', edit: 'typing' })
    },
    analyse(findings: readonly Finding[], revision = revisions.length) {
      host.tell({ event: 'findingsChanged', page: page.id, revision, findings, error: null })
    },
  }

  const revise = (args: CallArgs<'page-revise'>) => {
    const known = revisions.find(({ id }) => id === args.revision)
    if (known !== undefined) return { number: known.number, history: host.history() }
    let change: Change | null = args.change
    for (const between of revisions.slice(args.base)) change = change && rebaseChange(change, between.change)
    if (change === null) throw new GalleyError('revisionStale')
    return host.record(args.revision, change, args.origin, args.selection)
  }
  const step = (kind: 'undo' | 'redo') => {
    const target = historyOf(revisions)[kind]
    if (target === null) throw new GalleyError('nothingToUndo')
    const selection = target.selection && { before: target.selection.after, after: target.selection.before }
    return host.record(
      `${kind}${revisions.length}`,
      invertChange(target.change),
      { kind, edit: target.origin.edit, of: target.id },
      selection,
    )
  }
  const answer = (name: CallName, args: unknown): unknown => {
    switch (name) {
      case 'page-revise':
        return revise(args as CallArgs<'page-revise'>)
      case 'page-undo':
        return step('undo')
      case 'page-redo':
        return step('redo')
      case 'page-read':
        return host.view()
      case 'page-list-findings':
        return { revision: revisions.length, findings: host.findings ?? [] }
      default:
        throw new GalleyError('unknownCall', { call: name })
    }
  }

  const transport: Transport = {
    async call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>> {
      calls.push(name)
      await host.hold
      const failure = host.failures.shift()
      if (failure !== undefined && !host.losesAnswer) throw failure
      const result = answer(name, args) as CallResult<N>
      if (failure !== undefined) throw failure
      return result
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onConnection(listener) {
      connections.add(listener)
      return () => connections.delete(listener)
    },
    offerFile: async () => ({ upload: 'none' }),
    imageUrl: () => '',
    desktop: null,
  }
  return { host, transport }
}
