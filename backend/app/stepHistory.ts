import type { CallResult } from '../../shared/contract/calls.ts'
import { GalleyError } from '../../shared/contract/error.ts'
import type { GroupStep } from '../../shared/contract/records.ts'
import { historyOf } from '../../shared/page/historyOf.ts'
import { invertChange } from '../../shared/page/invertChange.ts'
import type { Revision } from '../../shared/page/revision.ts'
import type { StoredPage } from '../storage/store.ts'
import { appendGroup } from './appendGroup.ts'
import { type Acknowledgement, type Draft, type Prepared, prepareRevision, publishRevision } from './appendRevision.ts'
import type { CorpusSession } from './corpusSession.ts'
import type { EventHub } from './eventHub.ts'
import { newId } from './newId.ts'
import { assertEditable } from './revisePage.ts'

export type Step = 'undo' | 'redo'

const draftOf = (step: Step, target: Revision, author: string, group?: string): Draft => ({
  id: newId(),
  author,
  origin: { kind: step, edit: target.origin.edit, of: target.id, ...(group !== undefined && { group }) },
  change: invertChange(target.change),
  selection: target.selection && { before: target.selection.after, after: target.selection.before },
})

const targetOf = async (session: CorpusSession, page: string, step: Step): Promise<Revision> => {
  const target = historyOf(await session.revisionsOf(page))[step]
  if (!target) throw new GalleyError('nothingToUndo')
  return target
}

const prepare = (session: CorpusSession, stored: StoredPage, draft: Draft): Prepared => {
  assertEditable(session, stored)
  return prepareRevision(stored, draft)
}

/** Pages that a change over many pages touched, by its group. */
const pagesOfGroup = async (session: CorpusSession, group: string): Promise<readonly string[]> => {
  const pages: string[] = []
  for (const { id, revision, problem } of session.store.listPages()) {
    if (revision === 0 || problem !== null) continue
    const revisions = await session.store.readRevisions(id)
    if (revisions.some(({ origin }) => origin.group === group)) pages.push(id)
  }
  return pages
}

/** The revision by which a page has a step now: itself, or the redo of its undo; null where it was taken back. */
const standingOf = (revisions: readonly Revision[], step: Revision): Revision | null => {
  const turnedBy = (id: string) =>
    revisions.find(({ origin }) => (origin.kind === 'undo' || origin.kind === 'redo') && origin.of === id)
  const back = turnedBy(step.id)
  if (back === undefined) return step
  const again = turnedBy(back.id)
  return again === undefined ? null : standingOf(revisions, again)
}

export interface SteppedGroup extends GroupStep {
  readonly acknowledged: ReadonlyMap<string, Acknowledgement>
}

/**
 * Undoes a change over many pages, or does it again, on all of them at once. Pages that were changed after it are left
 * as they are and named, those where it was taken back before are passed over. Throws `groupNotLast` where all that have
 * it, or `from`, were changed after it, `nothingToUndo` where none has it, `pageReadOnly`, `corpusReadOnly`: no page has
 * anything of it then.
 */
export const stepGroup = async (
  session: CorpusSession,
  events: EventHub,
  author: string,
  step: Step,
  group: string,
  from: string | null = null,
): Promise<SteppedGroup> => {
  const pages = await pagesOfGroup(session, group)
  return session.queue.run(pages, async () => {
    const id = newId()
    const prepared = new Map<string, Prepared>()
    const left = new Map<string, string>()
    for (const page of pages) {
      const revisions = await session.revisionsOf(page)
      const made = revisions.find(({ origin }) => origin.group === group)
      const standing = made === undefined ? null : standingOf(revisions, made)
      if (standing === null) continue
      if (standing.id === historyOf(revisions)[step]?.id)
        prepared.set(page, prepare(session, await session.store.readPage(page), draftOf(step, standing, author, id)))
      else left.set(page, session.entryOf(page).name)
    }
    // Somebody else's step may have come between on the page that this is asked for from.
    if (from === null ? prepared.size === 0 : !prepared.has(from)) {
      const name = from === null ? [...left.values()][0] : left.get(from)
      throw name === undefined ? new GalleyError('nothingToUndo') : new GalleyError('groupNotLast', { name })
    }
    const acknowledged = await appendGroup(session, events, id, prepared)
    return { pages: prepared.size, left: [...left.values()], acknowledged }
  })
}

/**
 * Undoes, or does again, the last step of a page by appending its inverse. A change over many pages goes on all of them
 * at once, but for those that were changed after it, which are told. Throws `nothingToUndo`, `groupNotLast`,
 * `pageReadOnly`, `corpusReadOnly`.
 */
export const stepHistory = async (
  session: CorpusSession,
  events: EventHub,
  author: string,
  page: string,
  step: Step,
): Promise<CallResult<'page-undo'>> => {
  const single = await session.queue.run([page], async () => {
    const stored = await session.store.readPage(page)
    assertEditable(session, stored)
    const target = await targetOf(session, page, step)
    if (target.origin.group !== undefined) return { group: target.origin.group }
    const prepared = prepare(session, stored, draftOf(step, target, author))
    await session.write(() => session.store.appendRevision(page, prepared.revision, prepared.page))
    return { done: await publishRevision(session, events, prepared) }
  })
  if (single.done) return single.done
  const { acknowledged, pages, left } = await stepGroup(session, events, author, step, single.group, page)
  const done = acknowledged.get(page)
  if (!done) throw new GalleyError('nothingToUndo')
  return { ...done, group: { pages, left } }
}
