import type { CallResult } from '../../shared/contract/calls.ts'
import type { HistoryState } from '../../shared/contract/records.ts'
import { applyChange } from '../../shared/page/applyChange.ts'
import type { Change } from '../../shared/page/change.ts'
import { historyOf } from '../../shared/page/historyOf.ts'
import type { Page } from '../../shared/page/page.ts'
import type { Origin, Revision, SelectionChange } from '../../shared/page/revision.ts'
import { assertValidPage } from '../../shared/page/validatePage.ts'
import type { Priority } from '../analysis/lane.ts'
import type { StoredPage } from '../storage/store.ts'
import type { CorpusSession } from './corpusSession.ts'
import type { EventHub } from './eventHub.ts'

/** The answer to a change that is on the disk. */
export type Acknowledgement = CallResult<'page-revise'>

/** What a new revision is made of; number, parent and time follow from the page. */
export interface Draft {
  readonly id: string
  readonly author: string
  readonly origin: Origin
  readonly change: Change
  readonly selection?: SelectionChange | undefined
}

/** A revision that is ready to be appended, with the page before and after it. */
export interface Prepared {
  readonly revision: Revision
  readonly before: Page
  readonly page: Page
}

/** Throws `changeInvalid` where the change does not fit the page, or leaves it broken. */
export const prepareRevision = (stored: StoredPage, draft: Draft): Prepared => {
  const { id, author, origin, change, selection } = draft
  const page = applyChange(stored.page, change)
  assertValidPage(page)
  const revision: Revision = {
    id,
    parent: stored.revisionId,
    number: stored.revision + 1,
    author,
    at: new Date().toISOString(),
    origin,
    change,
    ...(selection && { selection }),
  }
  return { revision, before: stored.page, page }
}

/** What undo and redo would do to a page with these revisions. */
export const historyStateOf = (revisions: readonly Revision[]): HistoryState => {
  const { undo, redo } = historyOf(revisions)
  return { undo: undo?.origin.edit ?? null, redo: redo?.origin.edit ?? null }
}

/** Tells all clients of a revision that is on the disk, and has its page looked at again, with that priority. */
export const publishRevision = async (
  session: CorpusSession,
  events: EventHub,
  { revision, before, page: after }: Prepared,
  priority: Priority = 'now',
): Promise<Acknowledgement> => {
  const page = after.id
  session.remember(page, revision)
  const history = historyStateOf(await session.revisionsOf(page))
  events.emit({ event: 'pageRevised', page, revision, history })
  session.announce([page])
  // After the acknowledgement, which a person waits for.
  setImmediate(() => {
    session.topics.revise(page, { number: revision.number, before, after })
    session.findings.refresh(page, priority)
  })
  return { number: revision.number, history }
}
