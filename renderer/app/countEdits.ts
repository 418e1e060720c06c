import type { Change } from '../../shared/page/change.ts'
import type { Revision } from '../../shared/page/revision.ts'
import { undoneRevisions } from '../../shared/page/undoneRevisions.ts'

export const editGroups = ['joined', 'split', 'moved', 'typed', 'tagged', 'other'] as const
export type EditGroup = (typeof editGroups)[number]
export type EditCounts = Readonly<Record<EditGroup, number>>

/** A fix is counted by what it did: "accept all" may join many blocks in one revision. */
function countFix({ blocks, articles, order }: Change): Partial<EditCounts> {
  const joined = blocks?.removed.length ?? 0
  const split = blocks?.added.length ?? 0
  if (joined + split > 0) return { joined, split }
  if (blocks?.changed.some(({ text }) => text !== undefined)) return { typed: 1 }
  return articles === undefined && order === undefined ? { other: 1 } : { moved: 1 }
}

function countOne({ origin: { kind, edit }, change }: Revision): Partial<EditCounts> {
  if (kind === 'fix') return countFix(change)
  if (kind !== 'correction') return {}
  if (/join/i.test(edit)) return { joined: 1 }
  if (/split/i.test(edit)) return { split: 1 }
  if (/move|swap|merge|start/i.test(edit)) return { moved: 1 }
  if (/typing|paste|cut|delete|replace/i.test(edit)) return { typed: 1 }
  return edit.startsWith('topic.') ? { tagged: 1 } : { other: 1 }
}

/** How many corrections of each kind stand on a page, what was undone left out. */
export function countEdits(revisions: readonly Revision[]): EditCounts {
  const undone = undoneRevisions(revisions)
  const counts: Record<EditGroup, number> = { joined: 0, split: 0, moved: 0, typed: 0, tagged: 0, other: 0 }
  for (const revision of revisions) {
    if (undone.has(revision.id)) continue
    const own = countOne(revision)
    for (const group of editGroups) counts[group] += own[group] ?? 0
  }
  return counts
}
