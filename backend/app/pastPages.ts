import { setImmediate as turn } from 'node:timers/promises'
import { GalleyError } from '../../shared/contract/error.ts'
import { applyChange } from '../../shared/page/applyChange.ts'
import { invertChange } from '../../shared/page/invertChange.ts'
import type { Page } from '../../shared/page/page.ts'
import type { Revision } from '../../shared/page/revision.ts'
import type { StoredPage } from '../storage/store.ts'
import { LruMap } from './lruMap.ts'

const keptPages = 8
/** Every so many revisions a state is kept: states share what they have in common. */
const keptEvery = 64
/** Milliseconds that other calls wait at most. */
const longestTurn = 20

/** A page as it was, with its number. */
interface State {
  readonly number: number
  readonly page: Page
}

/** The states that pages had, found by going through their revisions from the nearest state that is known. */
export class PastPages {
  readonly #known = new LruMap<string, Map<number, Page>>(keptPages)

  /**
   * The page as it stood after the revision of that number; 0 is the import. `revisions` are all that are known, in
   * order. Throws `revisionMissing` for one that is still to come, or was lost to damage, and `cancelled` once `signal`
   * says so.
   */
  async at(stored: StoredPage, revisions: readonly Revision[], number: number, signal?: AbortSignal): Promise<Page> {
    const first = revisions[0]?.number ?? stored.revision + 1
    if (number > stored.revision || number < first - 1)
      throw new GalleyError('revisionMissing', { number, first: first - 1, last: stored.revision })
    const known = this.#known.get(stored.page.id) ?? new Map<number, Page>()
    this.#known.set(stored.page.id, known)
    const found = known.get(number)
    if (found !== undefined) return found
    let state: State = { number: stored.revision, page: stored.page }
    for (const [at, page] of known)
      if (Math.abs(at - number) < Math.abs(state.number - number)) state = { number: at, page }
    let began = performance.now()
    while (state.number !== number) {
      state = step(state, revisions, first, number)
      if (state.number === number || state.number % keptEvery === 0) known.set(state.number, state.page)
      if (performance.now() - began < longestTurn) continue
      await turn()
      if (signal?.aborted === true) throw new GalleyError('cancelled')
      began = performance.now()
    }
    return state.page
  }
}

/** One revision nearer. */
function step({ number, page }: State, revisions: readonly Revision[], first: number, to: number): State {
  const by = to < number ? -1 : 1
  const revision = revisions[(by < 0 ? number : number + 1) - first]
  if (revision === undefined) throw new GalleyError('revisionMissing', { number: to, first, last: number })
  const change = by < 0 ? invertChange(revision.change) : revision.change
  return { number: number + by, page: applyChange(page, change) }
}
