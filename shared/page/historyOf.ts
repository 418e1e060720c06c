import type { Revision } from './revision.ts'

/** What can be undone and done again. */
export interface PageHistory {
  /** The revision that undo inverts next. */
  readonly undo: Revision | null
  /** The undo-revision that redo inverts next. */
  readonly redo: Revision | null
}

/**
 * Undo and redo from a page's revisions in order. A correction or fix ends what could be done again. An undo takes the
 * revision that it names (`origin.of`) out of what can be undone; a redo names the undo that it takes back, and can
 * itself be undone.
 */
export function historyOf(revisions: readonly Revision[]): PageHistory {
  const undo: Revision[] = []
  const redo: Revision[] = []
  const takeOut = (stack: Revision[], id: string | undefined): boolean => {
    const index = stack.findLastIndex((revision) => revision.id === id)
    if (index < 0) return false
    stack.splice(index, 1)
    return true
  }
  for (const revision of revisions) {
    const { kind, of } = revision.origin
    if (kind === 'import') continue
    if (kind === 'undo' && takeOut(undo, of)) redo.push(revision)
    else if (kind === 'redo' && takeOut(redo, of)) undo.push(revision)
    else {
      undo.push(revision)
      redo.length = 0
    }
  }
  return { undo: undo.at(-1) ?? null, redo: redo.at(-1) ?? null }
}
