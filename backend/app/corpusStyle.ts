import { styleFinding, styleFix } from '../../shared/checks/corpusStyle.ts'
import { type ErrorData, GalleyError } from '../../shared/contract/error.ts'
import type { JobItem } from '../../shared/contract/records.ts'
import type { MadeDecision, StyleCheck, StyleChoice, StyleDecision } from '../../shared/contract/styles.ts'
import { applyFix } from '../../shared/page/applyFix.ts'
import { beginWork } from '../../shared/page/beginWork.ts'
import { diffPages } from '../../shared/page/diffPages.ts'
import type { Page } from '../../shared/page/page.ts'
import { errorData } from '../errorData.ts'
import type { StoredPage } from '../storage/store.ts'
import { appendGroup } from './appendGroup.ts'
import { type Prepared, prepareRevision } from './appendRevision.ts'
import { changeRecord } from './changeRecord.ts'
import type { CorpusSession } from './corpusSession.ts'
import type { EventHub } from './eventHub.ts'
import type { JobHandle } from './jobs.ts'
import { newId } from './newId.ts'
import { assertEditable } from './revisePage.ts'

const damages: readonly ErrorData['code'][] = ['pageDamaged', 'pageMissing']
const skips: readonly ErrorData['code'][] = [...damages, 'pageReadOnly']

/** Null for a page that cannot be read: that is told where pages are listed. */
async function readable(session: CorpusSession, id: string): Promise<StoredPage | null> {
  try {
    return await session.store.readPage(id)
  } catch (error) {
    if (damages.includes(errorData(error).code)) return null
    throw error
  }
}

async function pagesWhere(session: CorpusSession, among: readonly string[], holds: (page: Page) => boolean) {
  const pages: string[] = []
  for (const id of among.length > 0 ? among : session.store.listPages().map((entry) => entry.id)) {
    const stored = await readable(session, id)
    if (stored !== null && holds(stored.page)) pages.push(id)
  }
  return pages
}

/** How many marks the decision would change on each of these pages; pages without any are left out. */
export async function countStyle(session: CorpusSession, decision: StyleDecision, pages: readonly string[]) {
  const counts: { readonly page: string; readonly count: number }[] = []
  for (const page of pages) {
    const stored = await readable(session, page)
    const count = stored === null ? 0 : (styleFix(stored.page, decision)?.replacements.length ?? 0)
    if (count > 0) counts.push({ page, count })
  }
  return counts
}

interface Held {
  readonly before: StyleChoice | null
  readonly now: StyleChoice | null
}

/**
 * Remembers, or forgets for null, what is decided about marks. Another decision than before is told to all clients, and
 * the pages that it is about are looked at again.
 */
async function remember(
  session: CorpusSession,
  events: EventHub,
  author: string,
  check: StyleCheck,
  choose: (before: StyleChoice | null) => StyleChoice | null,
): Promise<Held> {
  const { styles, held } = await changeRecord(session, author, (record) => {
    const before = record.styles.find((each) => each.check === check)?.choice ?? null
    const now = choose(before)
    const others = record.styles.filter((each) => each.check !== check)
    const styles = now === null ? others : [...others, { check, choice: now }]
    return { after: now === before ? record : { ...record, styles }, answer: { styles, held: { before, now } } }
  })
  if (held.now === held.before) return held
  events.emit({ event: 'stylesChanged', styles })
  session.findings.reconsider((among) => pagesWhere(session, among, (page) => styleFinding(page, check) !== undefined))
  return held
}

/** Asks page by page again. Throws `corpusReadOnly` and as the disk does. */
export async function forgetStyles(
  session: CorpusSession,
  events: EventHub,
  author: string,
  checks: readonly StyleCheck[],
): Promise<void> {
  session.assertWritable()
  for (const check of checks) await remember(session, events, author, check, () => null)
}

/**
 * Takes back one decision: what was decided before it holds again. One that was made after it stays. Gives what holds
 * now, null where pages are asked about one by one. Throws `corpusReadOnly` and as the disk does.
 */
export async function undoStyle(
  session: CorpusSession,
  events: EventHub,
  author: string,
  { check, choice, before }: MadeDecision,
): Promise<StyleChoice | null> {
  const { now } = await remember(session, events, author, check, (held) => (held === choice ? before : held))
  return now
}

interface StyledPage {
  readonly prepared: Prepared
  readonly places: number
}

/** Null where nothing is to be changed. Throws `pageReadOnly`. */
function preparePage(session: CorpusSession, stored: StoredPage, author: string, group: string, choice: StyleDecision) {
  const fix = styleFix(stored.page, choice)
  if (fix === undefined) return null
  assertEditable(session, stored)
  const after = applyFix(stored.page, fix, newId)
  const change = diffPages(stored.page, beginWork(stored.page, after))
  const origin = { kind: 'fix', edit: 'corpus.style', group, checks: [choice.check] } as const
  const prepared = prepareRevision(stored, { id: newId(), author, origin, change })
  return { prepared, places: fix.replacements.length }
}

/**
 * Has all pages of the corpus follow a decision, as one group to undo, and remembers it for those that come. Pages that
 * cannot be edited are told in `failed`, pages that a person decided by themselves are left alone. Cancelled before the
 * end, it changes and remembers nothing. Throws `corpusReadOnly` and as the disk does.
 */
export async function decideStyle(
  session: CorpusSession,
  events: EventHub,
  author: string,
  decision: StyleDecision,
  { signal, update }: JobHandle,
): Promise<void> {
  session.assertWritable()
  const pages = session.store.listPages()
  const total = pages.length
  const group = newId()
  const ready = new Map<string, StyledPage>()
  const failed: JobItem[] = []
  const assertWanted = (): void => {
    if (signal.aborted) throw new GalleyError('cancelled')
  }
  const prepare = async (id: string, name: string): Promise<void> => {
    try {
      const one = preparePage(session, await session.store.readPage(id), author, group, decision)
      if (one === null) ready.delete(id)
      else ready.set(id, one)
    } catch (error) {
      const data = errorData(error)
      if (!skips.includes(data.code)) throw error
      failed.push({ name, error: data })
    }
  }
  for (const [done, { id, name, problem }] of pages.entries()) {
    assertWanted()
    update({ done, total, current: name })
    if (decision.choice !== 'keep' && problem === null) await prepare(id, name)
  }
  await session.queue.run([...ready.keys()], async () => {
    // A page that was edited meanwhile is made ready anew: nobody can edit it now.
    for (const [page, { prepared }] of ready) {
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
  const { check, choice } = decision
  const { before } = await remember(session, events, author, check, () => choice)
  update({ style: { check, choice, before } })
}
