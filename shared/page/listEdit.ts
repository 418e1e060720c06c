import { z } from 'zod'
import { same } from './same.ts'

/** In a list: from `at` on, `removed` gave way to `added`. Says what changed, however long the list is. */
export interface ListEdit<T> {
  readonly at: number
  readonly removed: readonly T[]
  readonly added: readonly T[]
}

/** From the first item that differs to the last; undefined where none does. */
export function diffLists<T>(before: readonly T[], after: readonly T[]): ListEdit<T> | undefined {
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && same(before[at], after[at])) at++
  let tail = 0
  while (tail < shorter - at && same(before.at(-1 - tail), after.at(-1 - tail))) tail++
  const removed = before.slice(at, before.length - tail)
  const added = after.slice(at, after.length - tail)
  return removed.length + added.length === 0 ? undefined : { at, removed, added }
}

/** The list after the edit; undefined when the edit was not made of it. */
export function applyListEdit<T>(list: readonly T[], { at, removed, added }: ListEdit<T>): readonly T[] | undefined {
  const end = at + removed.length
  if (at > list.length || !same(list.slice(at, end), removed)) return undefined
  return [...list.slice(0, at), ...added, ...list.slice(end)]
}

export const invertListEdit = <T>({ at, removed, added }: ListEdit<T>): ListEdit<T> => ({
  at,
  removed: added,
  added: removed,
})

/** A `ListEdit`, or both lists as a whole, as journals have them that were written before there was any. */
export const listEditSchema = <T extends z.ZodType>(item: T) => {
  const list = z.array(item).readonly()
  const at = z.number().int().min(0)
  return z.union([
    z.object({ at, removed: list, added: list }).readonly(),
    z
      .object({ before: list, after: list })
      .transform(
        ({ before, after }): ListEdit<z.infer<T>> => diffLists(before, after) ?? { at: 0, removed: [], added: [] },
      ),
  ])
}
