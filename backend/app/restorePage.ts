import { beginWork } from '../../shared/page/beginWork.ts'
import { diffPages, isEmptyChange } from '../../shared/page/diffPages.ts'
import type { Page } from '../../shared/page/page.ts'
import { type Acknowledgement, historyStateOf, prepareRevision, publishRevision } from './appendRevision.ts'
import type { CorpusSession } from './corpusSession.ts'
import type { EventHub } from './eventHub.ts'
import { newId } from './newId.ts'
import { assertEditable } from './revisePage.ts'

/**
 * Sets a page back to how it stood after a revision, 0 being the import, by appending one that leads there: articles,
 * blocks, topics, marks and notes. How far the work is and which findings were dismissed stays. Appends nothing where
 * nothing would change. Throws `revisionMissing`, `pageReadOnly`, `corpusReadOnly`.
 */
export const restorePage = (
  session: CorpusSession,
  events: EventHub,
  author: string,
  page: string,
  number: number,
): Promise<Acknowledgement> =>
  session.queue.run([page], async () => {
    const stored = await session.store.readPage(page)
    assertEditable(session, stored)
    const { articles, outside } = await session.pageAt(page, number)
    const restored: Page = { ...stored.page, articles, outside }
    if (isEmptyChange(diffPages(stored.page, restored)))
      return { number: stored.revision, history: historyStateOf(await session.revisionsOf(page)) }
    const change = diffPages(stored.page, beginWork(stored.page, restored))
    const origin = { kind: 'correction', edit: 'history.restore', restored: number } as const
    const prepared = prepareRevision(stored, { id: newId(), author, origin, change })
    await session.write(() => session.store.appendRevision(page, prepared.revision, prepared.page))
    return publishRevision(session, events, prepared)
  })
