import { styleFix } from '../../shared/checks/corpusStyle.ts'
import { type ErrorData, GalleyError } from '../../shared/contract/error.ts'
import type { MadeDecision, StyleCheck, StyleChoice, StyleDecision } from '../../shared/contract/styles.ts'
import { applyFix } from '../../shared/page/applyFix.ts'
import type { Priority } from '../analysis/lane.ts'
import { errorData } from '../errorData.ts'
import { mapBounded } from '../storage/mapBounded.ts'
import type { StoredPage } from '../storage/store.ts'
import { changePages, type PagesEdit } from './changePages.ts'
import { changeRecord } from './changeRecord.ts'
import type { CorpusSession } from './corpusSession.ts'
import type { EventHub } from './eventHub.ts'
import type { JobHandle } from './jobs.ts'
import { newId } from './newId.ts'

const damages: readonly ErrorData['code'][] = ['pageDamaged', 'pageMissing']

/** Null for a page that cannot be read: that is told where pages are listed. */
async function readable(session: CorpusSession, id: string): Promise<StoredPage | null> {
  try {
    return await session.store.readPage(id)
  } catch (error) {
    if (damages.includes(errorData(error).code)) return null
    throw error
  }
}

/**
 * What is there to decide on each of these pages, found by the workers of the analysis; null where nothing is, `error`
 * where a page cannot be counted. Rejects with `cancelled` once the corpus is closed, and as the disk does.
 */
async function stylesOf(session: CorpusSession, check: StyleCheck, pages: readonly string[], priority: Priority) {
  const { analyser } = session
  let isWanted = true
  return mapBounded(pages, analyser.width, async (page) => {
    if (!isWanted || session.isClosed) throw new GalleyError('cancelled')
    const stored = await readable(session, page).catch((error: unknown) => {
      isWanted = false
      throw error
    })
    if (stored === null) return { page, counts: null, error: null }
    return analyser.countStyles(stored.page, check, priority).then(
      (counts) => ({ page, counts, error: null }),
      (error: unknown) => ({ page, counts: null, error }),
    )
  })
}

/** The pages with something to decide, or of which that is not known, among these or, with none named, among all. */
async function pagesAsked(session: CorpusSession, check: StyleCheck, among: readonly string[]) {
  const isAll = among.length === 0
  const pages = isAll ? session.store.listPages().map(({ id }) => id) : among
  const styles = await stylesOf(session, check, pages, isAll ? 'idle' : 'now')
  return styles.flatMap(({ page, counts, error }) => (counts === null && error === null ? [] : [page]))
}

/**
 * How many marks the decision would change on each of these pages; pages without any are left out. Rejects where one of
 * them cannot be counted.
 */
export async function countStyle(session: CorpusSession, decision: StyleDecision, pages: readonly string[]) {
  const styles = await stylesOf(session, decision.check, pages, 'now')
  return styles.flatMap(({ page, counts, error }) => {
    if (error !== null) throw error
    const count = counts?.[decision.choice] ?? 0
    return count === 0 ? [] : [{ page, count }]
  })
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
  session.findings.reconsider((among) => pagesAsked(session, check, among))
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
  for (const check of checks) {
    await remember(session, events, author, check, () => null)
    session.decisions.forget(check)
  }
}

/**
 * Takes back one decision: what was decided before it holds again. One that was made after it stays, also where it chose
 * the same; so does one of an earlier run. Gives what holds now, null where pages are asked about one by one. Throws
 * `corpusReadOnly` and as the disk does.
 */
export async function undoStyle(
  session: CorpusSession,
  events: EventHub,
  author: string,
  { id, check }: MadeDecision,
): Promise<StyleChoice | null> {
  const { now } = await remember(session, events, author, check, (held) => session.decisions.without(id, held))
  session.decisions.remove(id)
  return now
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
  handle: JobHandle,
): Promise<void> {
  const { check, choice } = decision
  // Those that cannot be read are told where pages are listed.
  const pages = choice === 'keep' ? [] : session.store.listPages().filter(({ problem }) => problem === null)
  const edit: PagesEdit = {
    origin: { kind: 'fix', edit: 'corpus.style', checks: [check] },
    change(page) {
      const fix = styleFix(page, decision)
      return fix === undefined ? null : { page: applyFix(page, fix, newId), places: fix.replacements.length }
    },
  }
  await changePages(session, events, author, pages, edit, handle)
  const { before } = await remember(session, events, author, check, () => choice)
  const made = { id: newId(), check, choice }
  session.decisions.add(made, before)
  handle.update({ style: made })
}
