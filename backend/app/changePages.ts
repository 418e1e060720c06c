import { type ErrorData, GalleyError } from '../../shared/contract/error.ts'
import type { JobItem } from '../../shared/contract/records.ts'
import { beginWork } from '../../shared/page/beginWork.ts'
import { diffPages, isEmptyChange } from '../../shared/page/diffPages.ts'
import type { Page } from '../../shared/page/page.ts'
import type { Origin } from '../../shared/page/revision.ts'
import { errorData } from '../errorData.ts'
import type { PageEntry } from '../storage/store.ts'
import { appendGroup } from './appendGroup.ts'
import { type Prepared, prepareRevision } from './appendRevision.ts'
import type { CorpusSession } from './corpusSession.ts'
import type { EventHub } from './eventHub.ts'
import type { JobHandle } from './jobs.ts'
import { newId } from './newId.ts'
import { assertEditable } from './revisePage.ts'

/** One edit of many pages: `change` gives what is made of a page, and at how many places; null for nothing. */
export interface PagesEdit {
  readonly origin: Omit<Origin, 'group'>
  readonly change: (page: Page) => { readonly page: Page; readonly places: number } | null
}

interface ReadyPage {
  readonly prepared: Prepared
  readonly places: number
}

/** What keeps one page from being changed and not the others. */
const skips: readonly ErrorData['code'][] = ['pageDamaged', 'pageMissing', 'pageReadOnly']

/**
 * Edits pages as one group to undo, and tells in `replaced` what was done. Pages that cannot be read or edited are told
 * in `failed`. Cancelled before the end, it changes nothing. Throws `corpusReadOnly` and as the disk does.
 */
export async function changePages(
  session: CorpusSession,
  events: EventHub,
  author: string,
  pages: readonly PageEntry[],
  { origin, change }: PagesEdit,
  { signal, update }: JobHandle,
): Promise<void> {
  session.assertWritable()
  const total = pages.length
  const group = newId()
  const ready = new Map<string, ReadyPage>()
  const failed: JobItem[] = []
  const assertWanted = (): void => {
    if (signal.aborted) throw new GalleyError('cancelled')
  }
  const prepare = async (id: string, name: string): Promise<void> => {
    ready.delete(id)
    try {
      const stored = await session.store.readPage(id)
      const made = change(stored.page)
      if (made === null) return
      assertEditable(session, stored)
      const difference = diffPages(stored.page, beginWork(stored.page, made.page))
      if (isEmptyChange(difference)) return
      const draft = { id: newId(), author, origin: { ...origin, group }, change: difference }
      ready.set(id, { prepared: prepareRevision(stored, draft), places: made.places })
    } catch (error) {
      const data = errorData(error)
      if (!skips.includes(data.code)) throw error
      failed.push({ name, error: data })
    }
  }
  for (const [done, { id, name }] of pages.entries()) {
    assertWanted()
    update({ done, total, current: name })
    await prepare(id, name)
  }
  await session.queue.run([...ready.keys()], async () => {
    // A page that was edited meanwhile is made ready anew: nobody can edit it now.
    for (const [page, { prepared }] of [...ready]) {
      const { name, revision } = session.entryOf(page)
      if (revision !== prepared.revision.number - 1) await prepare(page, name)
    }
    assertWanted()
    const prepared = new Map(Array.from(ready, ([page, one]) => [page, one.prepared] as const))
    await appendGroup(session, events, group, prepared)
  })
  const places = [...ready.values()].reduce((sum, one) => sum + one.places, 0)
  const replaced = { group: ready.size === 0 ? null : group, pages: ready.size, places }
  update({ done: total, total, failed, replaced })
}
