import type { BlockChange, Change, TextDelta, TextMove } from './change.ts'
import { mapOffset } from './deltas.ts'
import { mapMarks, mapNotes } from './marks.ts'
import { rebaseDeltas } from './rebaseDeltas.ts'
import { same } from './same.ts'

interface Edited<T> {
  readonly before: T
  readonly after: T
}

/** The text side of two changes of one block: each as it was made, and as it stands over the other. */
interface Texts {
  readonly own: readonly TextDelta[]
  readonly others: readonly TextDelta[]
  readonly ownRebased: readonly TextDelta[]
  readonly othersRebased: readonly TextDelta[]
}

const none = {}

/**
 * Marks, or notes, of which one side or both may only have followed the text. The other side's own change is kept and
 * moved; undefined says that nothing is left to change, null that both sides meant something else.
 */
function rebaseStretches<T>(
  own: Edited<T> | undefined,
  others: Edited<T> | undefined,
  texts: Texts,
  map: (deltas: readonly TextDelta[], value: T) => T,
): Edited<T> | undefined | null {
  const base = others?.before ?? own?.before
  if (base === undefined) return undefined
  const before = others?.after ?? base
  const follows = (edit: Edited<T> | undefined, deltas: readonly TextDelta[]) =>
    same(map(deltas, base), edit === undefined ? base : edit.after)
  const after = follows(own, texts.own)
    ? map(texts.ownRebased, before)
    : follows(others, texts.others)
      ? map(texts.othersRebased, own?.after ?? base)
      : undefined
  if (after === undefined) return null
  return same(before, after) ? undefined : { before, after }
}

function rebaseBlock(own: BlockChange, others: BlockChange): BlockChange | null {
  if ((own.role && others.role) || (own.source && others.source)) return null
  const ownRebased = rebaseDeltas(own.text ?? [], others.text ?? [])
  const othersRebased = rebaseDeltas(others.text ?? [], own.text ?? [])
  if (ownRebased === null || othersRebased === null) return null
  const texts: Texts = { own: own.text ?? [], others: others.text ?? [], ownRebased, othersRebased }
  const marks = rebaseStretches(own.marks, others.marks, texts, mapMarks)
  const notes = rebaseStretches(own.notes, others.notes, texts, mapNotes)
  if (marks === null || notes === null) return null
  return {
    id: own.id,
    ...(own.text && { text: ownRebased }),
    ...(own.role && { role: own.role }),
    ...(marks && { marks }),
    ...(notes && { notes }),
    ...(own.source && { source: own.source }),
  }
}

interface Records {
  readonly added: readonly { readonly id: string }[]
  readonly removed: readonly { readonly id: string }[]
  readonly changed: readonly { readonly id: string }[]
}

/** Whether a record that one side added or removed is touched by the other. */
function collide(own: Records | undefined, others: Records | undefined): boolean {
  if (own === undefined || others === undefined) return false
  const touched = ({ added, removed, changed }: Records) =>
    new Set([...added, ...removed, ...changed].map(({ id }) => id))
  const [mine, theirs] = [touched(own), touched(others)]
  const isHard = ({ added, removed }: Records, other: ReadonlySet<string>) =>
    [...added, ...removed].some(({ id }) => other.has(id))
  return isHard(own, theirs) || isHard(others, mine)
}

function rebaseMoves(moves: readonly TextMove[], own: Change, over: Change): readonly TextMove[] {
  const deltasOf = (change: Change, id: string) => change.blocks?.changed.find((block) => block.id === id)?.text ?? []
  return moves.map((move) => {
    const from = mapOffset(deltasOf(over, move.block), move.from, 1)
    const target = rebaseDeltas(deltasOf(over, move.target), deltasOf(own, move.target)) ?? []
    return { ...move, from, to: from + move.to - move.from, at: mapOffset(target, move.at, 1) }
  })
}

/**
 * A change for the page after another change that was made of the same page. Null when they cannot both stand: a record
 * removed on one side and touched on the other, the same field changed on both, or text deltas that overlap.
 */
export function rebaseChange(change: Change, over: Change): Change | null {
  if (collide(change.blocks, over.blocks) || collide(change.articles, over.articles)) return null
  const fields = ['order', 'outside', 'state', 'dismissed'] as const
  if (fields.some((field) => change[field] && over[field])) return null
  for (const article of change.articles?.changed ?? []) {
    const other = over.articles?.changed.find(({ id }) => id === article.id) ?? none
    if (('topics' in other && article.topics) || ('blocks' in other && article.blocks)) return null
  }
  const changed: BlockChange[] = []
  for (const block of change.blocks?.changed ?? []) {
    const other = over.blocks?.changed.find(({ id }) => id === block.id)
    const rebased = other === undefined ? block : rebaseBlock(block, other)
    if (rebased === null) return null
    if (Object.keys(rebased).length > 1) changed.push(rebased)
  }
  const { blocks, ...rest } = change
  const isLeft = blocks !== undefined && blocks.added.length + blocks.removed.length + changed.length > 0
  return {
    ...(isLeft && { blocks: { ...blocks, changed } }),
    ...rest,
    ...(change.moves && { moves: rebaseMoves(change.moves, change, over) }),
  }
}
