import { z } from 'zod'
import { topicSchema } from '../../shared/contract/records.ts'
import { styleDecisionSchema } from '../../shared/contract/styles.ts'
import { applyListEdit, diffLists, type ListEdit, listEditSchema } from '../../shared/page/listEdit.ts'
import type { CorpusRecord } from './store.ts'

/** What became of the corpus record in one revision: only what changed. */
export const recordChangeSchema = z
  .object({
    title: z.string().optional(),
    vocabulary: listEditSchema(topicSchema).optional(),
    known: listEditSchema(z.string()).optional(),
    styles: listEditSchema(styleDecisionSchema).optional(),
  })
  .readonly()
export type RecordChange = z.infer<typeof recordChangeSchema>

type Changeable = Pick<CorpusRecord, 'title' | 'vocabulary' | 'known' | 'styles'>

/** `applyRecordChange(before, diffRecords(before, after))` has the title and the lists of `after`. */
export const diffRecords = (before: Changeable, after: Changeable): RecordChange => ({
  title: after.title === before.title ? undefined : after.title,
  vocabulary: diffLists(before.vocabulary, after.vocabulary),
  known: diffLists(before.known, after.known),
  styles: diffLists(before.styles, after.styles),
})

const applyList = <T>(before: readonly T[], edit: ListEdit<T> | undefined): readonly T[] | undefined =>
  edit === undefined ? before : applyListEdit(before, edit)

/** Undefined when the change was not made of this record. */
export function applyRecordChange<R extends Changeable>(record: R, change: RecordChange): R | undefined {
  const vocabulary = applyList(record.vocabulary, change.vocabulary)
  const known = applyList(record.known, change.known)
  const styles = applyList(record.styles, change.styles)
  if (vocabulary === undefined || known === undefined || styles === undefined) return undefined
  return { ...record, title: change.title ?? record.title, vocabulary, known, styles }
}
