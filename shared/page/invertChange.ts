import type { Change } from './change.ts'
import { invertDeltas } from './deltas.ts'
import { invertListEdit, type ListEdit } from './listEdit.ts'

interface Edited<T> {
  readonly before: T
  readonly after: T
}

const turned = <K extends string, T>(key: K, edit: Edited<T> | undefined): { [key in K]?: Edited<T> } =>
  edit === undefined ? {} : ({ [key]: { before: edit.after, after: edit.before } } as { [key in K]: Edited<T> })

const turnedList = <K extends string, T>(key: K, edit: ListEdit<T> | undefined): { [key in K]?: ListEdit<T> } =>
  edit === undefined ? {} : ({ [key]: invertListEdit(edit) } as { [key in K]: ListEdit<T> })

/** The change that leads back: `applyChange(applyChange(page, change), invertChange(change))` equals `page`. */
export function invertChange({ blocks, articles, order, outside, state, dismissed, moves }: Change): Change {
  return {
    ...(blocks && {
      blocks: {
        added: blocks.removed,
        removed: blocks.added,
        changed: blocks.changed.map(({ id, text, role, marks, notes, source }) => ({
          id,
          ...(text && { text: invertDeltas(text) }),
          ...turned('role', role),
          ...turned('marks', marks),
          ...turned('notes', notes),
          ...turned('source', source),
        })),
      },
    }),
    ...(articles && {
      articles: {
        added: articles.removed,
        removed: articles.added,
        changed: articles.changed.map(({ id, topics, blocks: ids }) => ({
          id,
          ...turned('topics', topics),
          ...turnedList('blocks', ids),
        })),
      },
    }),
    ...turnedList('order', order),
    ...turnedList('outside', outside),
    ...turned('state', state),
    ...turnedList('dismissed', dismissed),
    ...(moves && {
      moves: moves.map(({ block, from, to, target, at }) => ({
        block: target,
        from: at,
        to: at + to - from,
        target: block,
        at: from,
      })),
    }),
  }
}
