import { type Acknowledgement, type Prepared, publishRevision } from './appendRevision.ts'
import type { CorpusSession } from './corpusSession.ts'
import type { EventHub } from './eventHub.ts'

/** Pages that are looked at again at once; with more, the page being edited must not wait for all of them. */
const fewPages = 8

/**
 * Appends one change over many pages and tells all clients, page by page; resolves once it is on the disk. The caller
 * holds the queue of these pages. Throws `corpusReadOnly` and as the disk does: no page has anything of it then.
 */
export const appendGroup = async (
  session: CorpusSession,
  events: EventHub,
  id: string,
  prepared: ReadonlyMap<string, Prepared>,
): Promise<ReadonlyMap<string, Acknowledgement>> => {
  const acknowledged = new Map<string, Acknowledgement>()
  if (prepared.size === 0) return acknowledged
  const revisions = Array.from(prepared, ([page, { revision }]) => ({ page, revision }))
  const after = new Map(Array.from(prepared, ([page, one]) => [page, one.page] as const))
  await session.write(() => session.store.appendGroup({ id, revisions }, after))
  const priority = prepared.size > fewPages ? 'idle' : 'now'
  for (const [page, one] of prepared) acknowledged.set(page, await publishRevision(session, events, one, priority))
  return acknowledged
}
