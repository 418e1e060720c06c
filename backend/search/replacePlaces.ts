import { type ErrorData, GalleyError } from '../../shared/contract/error.ts'
import type { JobItem } from '../../shared/contract/records.ts'
import type { ChosenPlaces, SearchMatch } from '../../shared/contract/search.ts'
import { beginWork } from '../../shared/page/beginWork.ts'
import { diffPages, isEmptyChange } from '../../shared/page/diffPages.ts'
import { type Replacement, replaceStretches } from '../../shared/page/textEdits.ts'
import { expandReplacement } from '../../shared/search/expandReplacement.ts'
import { appendGroup } from '../app/appendGroup.ts'
import { type Prepared, prepareRevision } from '../app/appendRevision.ts'
import type { CorpusSession } from '../app/corpusSession.ts'
import type { EventHub } from '../app/eventHub.ts'
import type { JobHandle } from '../app/jobs.ts'
import { newId } from '../app/newId.ts'
import { assertEditable } from '../app/revisePage.ts'
import { errorData } from '../errorData.ts'
import type { RunningSearch } from './corpusSearch.ts'

/** What is to be replaced, and by what: a template for `expandReplacement`. */
export interface Replacing {
  readonly search: RunningSearch
  readonly template: string
  readonly places: ChosenPlaces
}

type Chosen = (match: SearchMatch) => boolean

const placeKey = (block: string, from: number): string => `${from} ${block}`

/** Pages with chosen places, each with which of its places those are. */
function chosenByPage({ search, places }: Replacing): ReadonlyMap<string, Chosen> {
  if (places === 'all') return new Map(Array.from(search.found.keys(), (page) => [page, () => true]))
  const keys = new Map<string, Set<string>>()
  for (const { page, block, from } of places) {
    if (!search.found.has(page)) continue
    const known = keys.get(page) ?? new Set()
    keys.set(page, known.add(placeKey(block, from)))
  }
  return new Map(Array.from(keys, ([page, known]) => [page, ({ block, from }) => known.has(placeKey(block, from))]))
}

function replacementsOf(matches: readonly SearchMatch[], { search, template }: Replacing) {
  const byBlock = new Map<string, Replacement[]>()
  for (const match of matches) {
    const { block, from, to } = match
    const replacement = { from, to, text: expandReplacement(template, search.query, match) }
    const others = byBlock.get(block)
    if (others === undefined) byBlock.set(block, [replacement])
    else others.push(replacement)
  }
  return byBlock
}

interface PreparedPage {
  readonly prepared: Prepared
  readonly places: number
}

/** Null when nothing would change. Throws `placesStale` for a page that was changed since the search. */
async function preparePage(
  session: CorpusSession,
  author: string,
  group: string,
  replacing: Replacing,
  id: string,
  isChosen: Chosen,
): Promise<PreparedPage | null> {
  const { search } = replacing
  const stored = await session.store.readPage(id)
  assertEditable(session, stored)
  const looked = search.found.get(id)
  const now = await session.search.placesOn(search.query, id)
  if (
    looked === undefined ||
    looked.revision !== stored.revision ||
    (now?.revision ?? stored.revision) !== stored.revision
  )
    throw new GalleyError('placesStale', { name: stored.source.name, places: looked?.count ?? 0 })
  const matches = (now?.matches ?? []).filter(isChosen)
  const after = replaceStretches(stored.page, replacementsOf(matches, replacing))
  const change = diffPages(stored.page, beginWork(stored.page, after))
  if (isEmptyChange(change)) return null
  const origin = { kind: 'correction', edit: 'search.replace', group } as const
  return { prepared: prepareRevision(stored, { id: newId(), author, origin, change }), places: matches.length }
}

/** What keeps one page from being changed and not the others. */
const skips: readonly ErrorData['code'][] = ['placesStale', 'pageReadOnly', 'pageDamaged', 'pageMissing']

/**
 * Replaces places of a search, of those found so far, on all their pages as one group: one line in the journal, one
 * step to undo. Pages that were changed since, and those that cannot be edited, are left as they are and told in
 * `failed`. Cancelled before the end, it changes nothing. Throws `corpusReadOnly`, `expressionSlow`, and as the disk
 * does.
 */
export async function replacePlaces(
  session: CorpusSession,
  events: EventHub,
  author: string,
  replacing: Replacing,
  { signal, update }: JobHandle,
): Promise<void> {
  session.assertWritable()
  const chosen = chosenByPage(replacing)
  const total = chosen.size
  const group = newId()
  const ready = new Map<string, PreparedPage>()
  const failed: JobItem[] = []
  const skip = (page: string, error: ErrorData): void => {
    failed.push({ name: session.store.listPages().find(({ id }) => id === page)?.name ?? page, error })
  }
  for (const [page, isChosen] of chosen) {
    if (signal.aborted) throw new GalleyError('cancelled')
    update({ done: ready.size + failed.length, total })
    try {
      const one = await preparePage(session, author, group, replacing, page, isChosen)
      if (one !== null) ready.set(page, one)
    } catch (error) {
      const data = errorData(error)
      if (!skips.includes(data.code)) throw error
      skip(page, data)
    }
  }
  await session.queue.run([...ready.keys()], async () => {
    // Whoever edits a page meanwhile does not wait for the others: what was made ready for it is void then.
    for (const [page, { prepared, places }] of ready) {
      const { name, revision } = session.entryOf(page)
      if (revision === prepared.revision.number - 1) continue
      ready.delete(page)
      skip(page, { code: 'placesStale', params: { name, places } })
    }
    if (signal.aborted) throw new GalleyError('cancelled')
    await appendGroup(
      session,
      events,
      group,
      new Map(Array.from(ready, ([page, one]) => [page, one.prepared] as const)),
    )
  })
  const places = [...ready.values()].reduce((sum, one) => sum + one.places, 0)
  const replaced = { group: ready.size === 0 ? null : group, pages: ready.size, places }
  update({ done: total, total, failed, replaced })
}
