import type { TextDelta } from './change.ts'

/**
 * Deltas made of a text, for the text after others that were made of it too; null when they overlap, or when both
 * put text in at one place, so that their order would be a guess.
 */
export function rebaseDeltas(deltas: readonly TextDelta[], over: readonly TextDelta[]): readonly TextDelta[] | null {
  const rebased: TextDelta[] = []
  for (const delta of deltas) {
    let shift = 0
    for (const other of over) {
      const isBehind = other.at + other.remove.length <= delta.at
      const isBefore = delta.at + delta.remove.length <= other.at
      if (isBehind === isBefore) return null
      if (isBehind) shift += other.insert.length - other.remove.length
    }
    rebased.push({ ...delta, at: delta.at + shift })
  }
  return rebased
}
