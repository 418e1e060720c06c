import { z } from 'zod'
import { topicSchema } from '../../shared/contract/records.ts'
import { styleDecisionSchema } from '../../shared/contract/styles.ts'
import type { CorpusRecord } from './store.ts'

/** In a list: so many items from `at` on give way to others. */
const spliceOf = <T extends z.ZodType>(item: T) =>
  z
    .object({ at: z.number().int().min(0), removed: z.number().int().min(0), added: z.array(item).readonly() })
    .readonly()

/** What became of the corpus record in one revision: only what changed. */
export const recordChangeSchema = z
  .object({
    title: z.string().optional(),
    vocabulary: spliceOf(topicSchema).optional(),
    known: spliceOf(z.string()).optional(),
    styles: spliceOf(styleDecisionSchema).optional(),
  })
  .readonly()
export type RecordChange = z.infer<typeof recordChangeSchema>

type Changeable = Pick<CorpusRecord, 'title' | 'vocabulary' | 'known' | 'styles'>

interface Splice<T> {
  readonly at: number
  readonly removed: number
  readonly added: readonly T[]
}

/** From the first item that differs to the last; undefined where none does. */
function diffList<T>(before: readonly T[], after: readonly T[]): Splice<T> | undefined {
  const equal = (left: T | undefined, right: T | undefined) =>
    left === right || JSON.stringify(left) === JSON.stringify(right)
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && equal(before[at], after[at])) at++
  let tail = 0
  while (tail < shorter - at && equal(before.at(-1 - tail), after.at(-1 - tail))) tail++
  const removed = before.length - tail - at
  const added = after.slice(at, after.length - tail)
  return removed === 0 && added.length === 0 ? undefined : { at, removed, added }
}

const applyList = <T>(before: readonly T[], splice: Splice<T> | undefined): readonly T[] =>
  splice === undefined ? before : before.toSpliced(splice.at, splice.removed, ...splice.added)

/** `applyRecordChange(before, diffRecords(before, after))` has the title and the lists of `after`. */
export const diffRecords = (before: Changeable, after: Changeable): RecordChange => ({
  title: after.title === before.title ? undefined : after.title,
  vocabulary: diffList(before.vocabulary, after.vocabulary),
  known: diffList(before.known, after.known),
  styles: diffList(before.styles, after.styles),
})

export const applyRecordChange = <R extends Changeable>(record: R, change: RecordChange): R => ({
  ...record,
  title: change.title ?? record.title,
  vocabulary: applyList(record.vocabulary, change.vocabulary),
  known: applyList(record.known, change.known),
  styles: applyList(record.styles, change.styles),
})
