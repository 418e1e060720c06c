import type { TextDelta } from './change.ts'
import { fineDeltas } from './fineDeltas.ts'
import { partsCharacter } from './offsets.ts'

interface Ends {
  readonly prefix: number
  readonly suffix: number
}

function commonPrefix(before: string, after: string, limit: number): number {
  let length = 0
  while (length < limit && before.charCodeAt(length) === after.charCodeAt(length)) length++
  return length > 0 && (partsCharacter(before, length) || partsCharacter(after, length)) ? length - 1 : length
}

function commonSuffix(before: string, after: string, limit: number): number {
  let length = 0
  while (
    length < limit &&
    before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
  ) {
    length++
  }
  const parts = partsCharacter(before, before.length - length) || partsCharacter(after, after.length - length)
  return length > 0 && parts ? length - 1 : length
}

function commonEnds(before: string, after: string, hint: number | undefined): Ends {
  const shorter = Math.min(before.length, after.length)
  if (hint !== undefined) {
    // What stands behind the caret was not typed now, even if the typed text repeats it.
    const behind = after.length - hint
    const suffix = behind <= shorter ? commonSuffix(before, after, behind) : -1
    if (suffix === behind) return { prefix: commonPrefix(before, after, shorter - suffix), suffix }
  }
  const prefix = commonPrefix(before, after, shorter)
  return { prefix, suffix: commonSuffix(before, after, shorter - prefix) }
}

/** Myers' method takes time by length × differences: beyond this product one run has to do. */
const fineLimit = 4_000_000
const fineFrom = 8

/**
 * What leads from one text to the other, sorted and without overlap. One run between the common beginning and the
 * common end; `around` is the caret in the new text and settles where repeated text was typed. `fine` looks for
 * several runs within a long one (Myers' difference, by fast-diff).
 */
export function textDeltas(
  before: string,
  after: string,
  { around, fine = false }: { readonly around?: number | undefined; readonly fine?: boolean } = {},
): readonly TextDelta[] {
  if (before === after) return []
  const { prefix, suffix } = commonEnds(before, after, around)
  const remove = before.slice(prefix, before.length - suffix)
  const insert = after.slice(prefix, after.length - suffix)
  const isLong = Math.min(remove.length, insert.length) >= fineFrom && remove.length * insert.length <= fineLimit
  return fine && isLong ? fineDeltas({ at: prefix, remove, insert }) : [{ at: prefix, remove, insert }]
}
