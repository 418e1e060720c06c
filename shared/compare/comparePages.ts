import type { Dismissal, Mark, Page } from '../page/page.ts'
import { same } from '../page/same.ts'
import { lastAt } from '../text/lastAt.ts'
import { compareArticles } from './compareArticles.ts'
import { type ComparedTexts, compareTexts, lengthOf } from './compareTexts.ts'
import type { ComparedBlock, ComparedRow, Comparison, ComparisonFigures, RowKind } from './comparison.ts'
import { createDifference } from './createDifference.ts'
import { createEditCosts } from './createEditCosts.ts'
import { excess } from './excess.ts'
import { findMoved, type Moved } from './movedRows.ts'
import { type Passage, passagesOf } from './passages.ts'
import { type PlacedBlock, placedBlocks } from './placedBlocks.ts'

const describe = ({ block, article }: PlacedBlock): ComparedBlock => ({ id: block.id, role: block.role, article })

/** The block of the first page that a block is known by: of the same id, else the first. */
const partnerOf = ({ before }: Passage, { block }: PlacedBlock): PlacedBlock | undefined =>
  before.find((each) => each.block.id === block.id) ?? before[0]

const markedIn = (blocks: readonly PlacedBlock[]) =>
  blocks.flatMap(({ block: { marks, text } }) =>
    marks.map(({ kind, from, to }) => ({ kind, text: text.slice(from, to) })),
  )

function compareMarks(passage: Passage): ComparedRow['marks'] {
  const [before, after] = [markedIn(passage.before), markedIn(passage.after)]
  const keyOf = ({ kind, text }: { readonly kind: Mark['kind']; readonly text: string }) => `${kind} ${text}`
  const kinds = (marks: readonly { readonly kind: Mark['kind'] }[]) => marks.map(({ kind }) => kind)
  return { gone: kinds(excess(before, after, keyOf)), new: kinds(excess(after, before, keyOf)) }
}

function notesChanged({ before, after }: Passage): boolean {
  const notesIn = (blocks: readonly PlacedBlock[]) =>
    blocks.flatMap(({ block }) => block.notes.map(({ id, text, settled }) => ({ id, text, settled })))
  return !same(notesIn(before), notesIn(after))
}

interface Articles {
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
}

/** Whether a block stands in another article, of those that both pages have. */
const isRegrouped = (passage: Passage, { before, after }: Articles): boolean =>
  passage.after.some((placed) => {
    const old = partnerOf(passage, placed)?.article ?? null
    const now = placed.article
    return old !== null && now !== null && old !== now && before.has(now) && after.has(old)
  })

function kindsOf(
  passage: Passage,
  texts: ComparedTexts,
  marks: ComparedRow['marks'],
  moved: Moved,
  articles: Articles,
): readonly RowKind[] {
  if (passage.before.length === 0) return ['added']
  if (passage.after.length === 0) return ['removed']
  const { changed, inserted, deleted } = texts.costs
  const isMoved = moved.passages.has(passage)
  const says: readonly (readonly [RowKind, boolean])[] = [
    ['text', changed + inserted + deleted > 0],
    ['joined', texts.joins > 0],
    ['split', texts.splits > 0],
    ['moved', isMoved],
    ['regrouped', !isMoved && isRegrouped(passage, articles)],
    ['role', passage.after.some((placed) => partnerOf(passage, placed)?.block.role !== placed.block.role)],
    ['marks', marks.gone.length + marks.new.length > 0],
    ['notes', notesChanged(passage)],
  ]
  return says.flatMap(([kind, holds]) => (holds ? [kind] : []))
}

/** Puts what went behind what it followed on the first page. */
function withRemoved(passages: readonly Passage[]): readonly Passage[] {
  // By place on the first page.
  const homes: Passage[] = []
  for (const passage of passages) for (const { at } of passage.before) homes[at] = passage
  let last: Passage | null = null
  const stayed = homes.map((passage) => {
    if (passage.after.length > 0) last = passage
    return last
  })
  const followers = new Map<Passage | null, Passage[]>()
  for (const passage of passages) {
    if (passage.after.length > 0) continue
    const home = stayed[passage.before[0]?.at ?? 0] ?? null
    const known = followers.get(home)
    if (known === undefined) followers.set(home, [passage])
    else known.push(passage)
  }
  return [null, ...passages.filter(({ after }) => after.length > 0)].flatMap((passage) => [
    ...(passage === null ? [] : [passage]),
    ...(followers.get(passage) ?? []),
  ])
}

/** Finds the row that stood last before a place of the first page, of those that stayed. */
function createBehind(rows: readonly Passage[], { passages }: Moved): (place: number) => number | null {
  const byPlace = rows
    .flatMap((passage, row) => (passages.has(passage) ? [] : passage.before.map(({ at }) => ({ at, row }))))
    .sort((a, b) => a.at - b.at)
  return (place) => {
    const last = lastAt(byPlace, ({ at }) => at, place - 1)
    return last === undefined || last.at >= place ? null : last.row
  }
}

/** The first part of a joined block that stood apart from the one before it. */
const apart = ({ before }: Passage): PlacedBlock | undefined =>
  before.find(({ at }, index) => index > 0 && at !== (before[index - 1]?.at ?? 0) + 1)

const dismissedIn = (page: Page, other: Page): number =>
  excess(page.dismissed, other.dismissed, ({ check, fingerprint }: Dismissal) => `${check} ${fingerprint}`).length

/**
 * The difference of two states of a page, which knows what was moved, joined and split from what was rewritten: see
 * `Comparison`. In time linear in the pages, and in what differs within each block where that is short.
 */
export function comparePages(before: Page, after: Page): Comparison {
  const passages = withRemoved(passagesOf(placedBlocks(before), placedBlocks(after)))
  const moved = findMoved(before, after, passages)
  const idsOf = ({ articles }: Page) => new Set(articles.map(({ id }) => id))
  const articles = { before: idsOf(before), after: idsOf(after) }
  const behind = createBehind(passages, moved)
  const methods = { difference: createDifference(), costs: createEditCosts() }
  const figures = {
    before: 0,
    after: 0,
    changed: 0,
    inserted: 0,
    deleted: 0,
    joins: 0,
    splits: 0,
    added: 0,
    removed: 0,
  }
  let roles = 0
  const rows = passages.map((passage, row): ComparedRow => {
    const texts = compareTexts(passage, methods)
    const marks = compareMarks(passage)
    const kinds = kindsOf(passage, texts, marks, moved, articles)
    for (const { block } of passage.before) figures.before += lengthOf(block.text)
    for (const { block } of passage.after) figures.after += lengthOf(block.text)
    for (const field of ['changed', 'inserted', 'deleted'] as const) figures[field] += texts.costs[field]
    for (const field of ['joins', 'splits'] as const) figures[field] += texts[field]
    for (const field of ['added', 'removed'] as const) if (kinds.includes(field)) figures[field]++
    if (kinds.includes('role')) roles++
    const joined = kinds.includes('joined') ? apart(passage) : undefined
    const from = joined === undefined ? null : behind(joined.at)
    return {
      before: passage.before.map(describe),
      after: passage.after.map(describe),
      kinds,
      parts: texts.parts,
      behind: kinds.includes('moved') ? behind(passage.before[0]?.at ?? 0) : null,
      joinedFrom: from === row ? null : from,
      marks,
    }
  })
  const moves = moved.articles.size + moved.passages.size
  return {
    rows,
    articles: compareArticles(before, after, moved.articles),
    state: same(before.state, after.state) ? null : { before: before.state, after: after.state },
    dismissed: { gone: dismissedIn(before, after), new: dismissedIn(after, before) },
    figures: { ...figures, cer: errorRate(figures), moves, roles },
  }
}

function errorRate({ before, after, changed, inserted, deleted }: Omit<ComparisonFigures, 'cer' | 'moves' | 'roles'>) {
  if (after > 0) return (changed + inserted + deleted) / after
  return before > 0 ? 1 : 0
}
