import type { BlockChange, Change, TextMove } from './change.ts'
import type { Block } from './page.ts'

type BlockParts = NonNullable<Change['blocks']>

/** Text that left a place or came to one, without the white space around it. */
interface Run {
  readonly block: string
  readonly at: number
  readonly text: string
  /** A whole block that came or went, rather than a stretch of one that stays. */
  readonly isWhole: boolean
}

/** Two stretches typed alike are no move; text this long is. */
const shortestPassage = 4
/** Runs of which one only contains the other are compared each with each; beyond this many pairs they are not. */
const mostPairs = 10_000

function makeRun(block: string, at: number, text: string, isWhole: boolean): readonly Run[] {
  const trimmed = text.trim()
  return trimmed === '' ? [] : [{ block, at: at + text.indexOf(trimmed), text: trimmed, isWhole }]
}

const wholeRun = ({ id, text }: Block): readonly Run[] => makeRun(id, 0, text, true)

function removedRuns({ id, text = [] }: BlockChange): readonly Run[] {
  return text.flatMap(({ at, remove }) => makeRun(id, at, remove, false))
}

function insertedRuns({ id, text = [] }: BlockChange): readonly Run[] {
  let shift = 0
  return text.flatMap(({ at, remove, insert }) => {
    const run = makeRun(id, at + shift, insert, false)
    shift += insert.length - remove.length
    return run
  })
}

/** Where one text stands in the other: at its end, where the rest of a block goes, else at its first place. */
const placeIn = (text: string, part: string): number =>
  text.endsWith(part) ? text.length - part.length : text.indexOf(part)

function moveOf(left: Run, came: Run): TextMove | undefined {
  const isLoose = !left.isWhole && !came.isWhole
  const shorter = Math.min(left.text.length, came.text.length)
  if (isLoose && shorter < shortestPassage) return undefined
  if (left.text !== came.text && shorter < 2) return undefined
  const inCame = placeIn(came.text, left.text)
  if (inCame >= 0) {
    return { block: left.block, from: left.at, to: left.at + shorter, target: came.block, at: came.at + inCame }
  }
  const inLeft = placeIn(left.text, came.text)
  if (inLeft < 0) return undefined
  const from = left.at + inLeft
  return { block: left.block, from, to: from + shorter, target: came.block, at: came.at }
}

const overlaps = (a: number, b: number, start: number, end: number): boolean => a < end && start < b

function isFree(move: TextMove, taken: readonly TextMove[]): boolean {
  const end = move.at + move.to - move.from
  return !taken.some(
    (other) =>
      (other.block === move.block && overlaps(move.from, move.to, other.from, other.to)) ||
      (other.target === move.target && overlaps(move.at, end, other.at, other.at + other.to - other.from)),
  )
}

/** Pairs runs of the same text, in order; returns what is left of both. */
function pairEqual(left: readonly Run[], came: readonly Run[], moves: TextMove[]) {
  const byText = new Map<string, Run[]>()
  for (const run of came) byText.set(run.text, [...(byText.get(run.text) ?? []), run])
  const used = new Set<Run>()
  const restLeft = left.filter((run) => {
    const match = byText.get(run.text)?.[0]
    const move = match && moveOf(run, match)
    if (match === undefined || move === undefined) return true
    byText.get(run.text)?.shift()
    used.add(match)
    moves.push(move)
    return false
  })
  return { left: restLeft, came: came.filter((run) => !used.has(run)) }
}

/** Where the text of removed blocks and runs stands among what was added: joins, splits, cut and paste. */
export function findMoves({ added, removed, changed }: BlockParts): readonly TextMove[] {
  const left = [...removed.flatMap(wholeRun), ...changed.flatMap(removedRuns)]
  const came = [...added.flatMap(wholeRun), ...changed.flatMap(insertedRuns)]
  if (left.length === 0 || came.length === 0) return []
  const moves: TextMove[] = []
  const rest = pairEqual(left, came, moves)
  if (rest.left.length * rest.came.length > mostPairs) return moves
  const candidates = rest.left
    .flatMap((run) => rest.came.map((other) => moveOf(run, other)))
    .filter((move) => move !== undefined)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
  for (const move of candidates) if (isFree(move, moves)) moves.push(move)
  return moves
}
