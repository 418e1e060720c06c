import type { Revision } from './revision.ts'

/** Ids of the revisions that do not hold any more: those that were undone, and not done again since. */
export function undoneRevisions(revisions: readonly Revision[]): ReadonlySet<string> {
  /** By the id of an undo or a redo: the correction that it takes back or brings back. */
  const roots = new Map<string, string>()
  const undone = new Set<string>()
  for (const { id, origin } of revisions) {
    if (origin.of === undefined) continue
    const root = roots.get(origin.of) ?? origin.of
    roots.set(id, root)
    if (origin.kind === 'undo') undone.add(root)
    else undone.delete(root)
  }
  return undone
}
