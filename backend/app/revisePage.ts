import type { CallArgs } from '../../shared/contract/calls.ts'
import { GalleyError } from '../../shared/contract/error.ts'
import { tooLong } from '../../shared/contract/limits.ts'
import type { Change } from '../../shared/page/change.ts'
import { rebaseChange } from '../../shared/page/rebaseChange.ts'
import type { Revision } from '../../shared/page/revision.ts'
import type { StoredPage } from '../storage/store.ts'
import { type Acknowledgement, historyStateOf, prepareRevision, publishRevision } from './appendRevision.ts'
import type { CorpusSession } from './corpusSession.ts'
import type { EventHub } from './eventHub.ts'

/** Throws `corpusReadOnly`, or `pageReadOnly` for a page that is too long to be edited. */
export const assertEditable = (session: CorpusSession, stored: StoredPage): void => {
  session.assertWritable()
  const problem = tooLong(stored.source)
  if (problem !== null) throw new GalleyError(problem.code, problem.params)
}

const moveOver = (change: Change, between: readonly Revision[]): Change => {
  let moved = change
  for (const revision of between) {
    const next = rebaseChange(moved, revision.change)
    if (!next) throw new GalleyError('revisionStale')
    moved = next
  }
  return moved
}

/**
 * Appends a change of a page; resolves once it is on the disk. A change against an older revision is
 * moved over what came between, or refused with `revisionStale`; the same revision id again is
 * acknowledged again. Throws `changeInvalid`, `pageReadOnly`, `corpusReadOnly`, and `badArguments` for
 * origins that only the backend gives.
 */
export const revisePage = (
  session: CorpusSession,
  events: EventHub,
  author: string,
  call: CallArgs<'page-revise'>,
): Promise<Acknowledgement> =>
  session.queue.run([call.page], async () => {
    const { page, revision: id, base, origin, selection } = call
    const isEdit = origin.kind === 'correction' || origin.kind === 'fix'
    if (!isEdit || origin.group !== undefined || origin.restored !== undefined)
      throw new GalleyError('badArguments', { call: 'page-revise' })
    const stored = await session.store.readPage(page)
    const revisions = await session.revisionsOf(page)
    const again = revisions.find((revision) => revision.id === id)
    if (again) return { number: again.number, history: historyStateOf(revisions) }
    assertEditable(session, stored)
    if (base > stored.revision) throw new GalleyError('revisionStale')
    const change = moveOver(call.change, revisions.slice(base))
    const prepared = prepareRevision(stored, { id, author, origin, change, selection })
    await session.write(() => session.store.appendRevision(page, prepared.revision, prepared.page))
    return publishRevision(session, events, prepared)
  })
