import type { Finding } from '../../../shared/contract/records.ts'
import { blocksOf } from '../../../shared/page/find.ts'
import type { Page, Place } from '../../../shared/page/page.ts'
import type { PageSession, PageSessionState } from '../../session/pageSession.ts'
import { isPageWide, orderFindings } from './orderFindings.ts'

type Walked = Pick<PageSessionState, 'page' | 'findings' | 'finding' | 'selection'>

const touches = ({ places }: Finding, { block, offset }: Place): boolean =>
  places.some((place) => place.block === block && place.from <= offset && offset <= place.to)

/** The finding that a person looks at, else the one at the caret; a decision about the whole page is at no caret. */
export function currentFinding({ findings, finding, selection }: Walked): Finding | undefined {
  const looked = findings.find(({ id }) => id === finding)
  const caret = selection?.focus
  if (caret === undefined) return looked
  if (looked !== undefined && touches(looked, caret)) return looked
  return findings.find((each) => !isPageWide(each) && touches(each, caret)) ?? looked
}

/** Where a finding can be looked at: all that it is about, and where a title would go. */
function endsOf(page: Page, { places, fixes: [fix] }: Finding): readonly Place[] {
  const ends = places.map(({ block, from }) => ({ block, offset: from }))
  if (fix?.edit !== 'moveBlocks') return ends
  const article = page.articles.find(({ id }) => id === fix.article)
  const there = article?.blocks.find(({ id }) => !fix.blocks.includes(id))
  return there === undefined ? ends : [...ends.slice(0, 1), { block: there.id, offset: 0 }]
}

/** The next end of a finding, seen from the caret, around at the last; undefined where it has but one. */
export function otherEnd(page: Page, finding: Finding, caret: Place | undefined): Place | undefined {
  const ends = endsOf(page, finding)
  if (ends.length < 2) return undefined
  const at = ends.findLastIndex(({ block, offset }) => block === caret?.block && offset <= caret.offset)
  return ends[(at + 1) % ends.length]
}

/** All others in reading order, from the one looked at, else from the caret, around at the end of the page. */
export function findingsFrom(state: Walked, by: -1 | 1): readonly Finding[] {
  const ordered = orderFindings(state.page, state.findings).filter(({ places }) => places.length > 0)
  const inTurn = by > 0 ? ordered : ordered.toReversed()
  const current = currentFinding(state)
  const at = inTurn.findIndex(({ id }) => id === current?.id)
  if (at >= 0) return [...inTurn.slice(at + 1), ...inTurn.slice(0, at)]
  const caret = state.selection?.focus
  const isBehind = caret === undefined ? () => true : behind(state.page, caret)
  const first = inTurn.findIndex((each) => isBehind(each) === by > 0)
  return first < 0 ? inTurn : [...inTurn.slice(first), ...inTurn.slice(0, first)]
}

/** Whether a person took the caret elsewhere since they began to look at the finding. */
function hasLeft({ findings, finding, selection, lookedFrom }: Walked & Pick<PageSessionState, 'lookedFrom'>): boolean {
  const caret = selection?.focus
  if (caret === undefined) return false
  if (caret.block === lookedFrom?.block && caret.offset === lookedFrom.offset) return false
  const looked = findings.find(({ id }) => id === finding)
  return looked === undefined || isPageWide(looked) || !touches(looked, caret)
}

/**
 * The next one to go to, seen from the one looked at, or from the caret where a person took that elsewhere since; the
 * current one when there is no other.
 */
export const nextFinding = (state: Walked & Pick<PageSessionState, 'lookedFrom'>, by: -1 | 1): Finding | undefined =>
  findingsFrom(hasLeft(state) ? { ...state, finding: null } : state, by)[0] ?? currentFinding(state)

/** Decides, and says which of those that followed is the first still open. */
export function openAfter(session: PageSession, decide: () => void): Finding | undefined {
  const following = findingsFrom(session.getState(), 1).map(({ id }) => id)
  decide()
  const open = new Map(session.getState().findings.map((each) => [each.id, each]))
  return open.get(following.find((id) => open.has(id)) ?? '')
}

function behind(page: Page, caret: Place): (finding: Finding) => boolean {
  const index = new Map(blocksOf(page).map(({ id }, at) => [id, at]))
  const rank = (block: string) => index.get(block) ?? -1
  return (finding) => {
    const [place] = finding.places
    if (place === undefined || isPageWide(finding)) return true
    return rank(place.block) > rank(caret.block) || (place.block === caret.block && place.from >= caret.offset)
  }
}
