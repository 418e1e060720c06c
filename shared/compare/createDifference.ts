import type { TextDelta } from '../page/change.ts'
import { fineDeltas } from '../page/fineDeltas.ts'
import { partsCharacter } from '../page/offsets.ts'
import { textDeltas } from '../page/textDeltas.ts'
import { keptOrder } from './keptOrder.ts'

/**
 * Lengths of the passages by which long texts are laid side by side, one after the other where a stretch between them is
 * still long. Shorter ones are the same by chance too often to be read.
 */
const passages = { toRead: [16, 8], toCount: [16, 8, 4] } as const

/** What the differences of one function may cost together, and how they are told. */
export interface DifferenceLimits {
  /** Products of lengths up to which one difference is taken at once, and all together. */
  readonly atOnce?: number
  readonly inAll?: number
  /** To be read, without letters that are the same by chance; else the smallest difference. */
  readonly isToRead?: boolean
}

/** Makes of one text another, in runs sorted and without overlap (UTF-16 offsets of the first). */
export type DifferenceOf = (before: string, after: string) => readonly TextDelta[]

interface Anchor {
  readonly before: number
  readonly after: number
}

/** Passages of this length that stand once in each text, in the order of both. */
function anchorsOf(before: string, after: string, passage: number): readonly Anchor[] {
  const places = new Map<string, { after: number; before: number }>()
  for (let at = 0; at + passage <= after.length; at += passage / 2) {
    const key = after.slice(at, at + passage)
    const known = places.get(key)
    if (known === undefined) places.set(key, { after: at, before: -1 })
    else known.after = -1
  }
  for (let at = 0; at + passage <= before.length; at++) {
    const known = places.get(before.slice(at, at + passage))
    if (known !== undefined) known.before = known.before === -1 ? at : -2
  }
  const isWhole = (text: string, at: number) => !partsCharacter(text, at) && !partsCharacter(text, at + passage)
  const found = [...places.values()].filter(
    (each) => each.after >= 0 && each.before >= 0 && isWhole(before, each.before) && isWhole(after, each.after),
  )
  const kept = keptOrder(
    found.map((each) => each.before),
    found.map(() => 1),
  )
  return found.filter((_, index) => kept.has(index))
}

/**
 * Makes a function that finds what leads from one text to another. Myers' difference (fast-diff) where the texts are
 * short; longer ones are cut at passages that stand once in each (patience), and only what lies between is compared so.
 * A stretch that has none and is long, or goes beyond the budget that all calls share, is told as one run, so that the
 * time stays linear in the text.
 */
export function createDifference({
  atOnce = 4_000_000,
  inAll = 60_000_000,
  isToRead = true,
}: DifferenceLimits = {}): DifferenceOf {
  let left = inAll
  const near = (before: string, after: string, at: number, lengths: readonly number[]): readonly TextDelta[] => {
    const [run] = textDeltas(before, after)
    if (run === undefined) return []
    const product = run.remove.length * run.insert.length
    if (product > atOnce && lengths.length > 0) return cut(run.remove, run.insert, at + run.at, lengths)
    const isFine = product <= Math.min(atOnce, left)
    if (isFine) left -= product
    const deltas = isFine ? fineDeltas(run, isToRead) : [run]
    return deltas.map((delta) => ({ ...delta, at: delta.at + at }))
  }
  const cut = (before: string, after: string, at: number, lengths: readonly number[]): readonly TextDelta[] => {
    const [passage = 1, ...shorter] = lengths
    const deltas: TextDelta[] = []
    let [start, stop] = [0, 0]
    for (const anchor of anchorsOf(before, after, passage)) {
      if (anchor.before < start || anchor.after < stop) continue
      const between = near(before.slice(start, anchor.before), after.slice(stop, anchor.after), at + start, shorter)
      for (const delta of between) deltas.push(delta)
      start = anchor.before + passage
      stop = anchor.after + passage
    }
    return [...deltas, ...near(before.slice(start), after.slice(stop), at + start, shorter)]
  }
  return (before, after) => {
    if (before === after) return []
    if (before.length * after.length <= atOnce) return near(before, after, 0, [])
    return cut(before, after, 0, isToRead ? passages.toRead : passages.toCount)
  }
}
