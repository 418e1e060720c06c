import type { Revision } from '../../shared/page/revision.ts'

export const editGroups = ['joined', 'split', 'moved', 'typed', 'tagged', 'other'] as const
export type EditGroup = (typeof editGroups)[number]
export type EditCounts = Readonly<Record<EditGroup, number>>

const groupOf = (revision: Revision): EditGroup => {
  const { edit } = revision.origin
  if (/join/i.test(edit) || revision.origin.kind === 'fix') return 'joined'
  if (/split/i.test(edit)) return 'split'
  if (/move|swap|merge|start/i.test(edit)) return 'moved'
  if (/typing|paste|cut|delete|replace/i.test(edit)) return 'typed'
  return edit.startsWith('topic.') ? 'tagged' : 'other'
}

/** How many corrections of each kind stand on a page, what was undone left out. */
export function countEdits(revisions: readonly Revision[]): EditCounts {
  const byId = new Map(revisions.map((revision) => [revision.id, revision]))
  const undone = new Set<string>()
  for (const { origin } of revisions) {
    if (origin.of === undefined) continue
    if (origin.kind === 'undo') undone.add(origin.of)
    const undo = byId.get(origin.of)
    if (origin.kind === 'redo' && undo?.origin.of !== undefined) undone.delete(undo.origin.of)
  }
  const counts: Record<EditGroup, number> = { joined: 0, split: 0, moved: 0, typed: 0, tagged: 0, other: 0 }
  for (const revision of revisions) {
    const corrects = revision.origin.kind === 'correction' || revision.origin.kind === 'fix'
    if (corrects && !undone.has(revision.id)) counts[groupOf(revision)] += 1
  }
  return counts
}
