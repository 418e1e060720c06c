import type { Finding } from '../../../shared/contract/records.ts'

export interface FindingList {
  readonly key: number
  readonly findings: readonly Finding[]
}

/** A new list is shorter than it may grow, so that one that comes to it moves no other. */
const room = { fresh: 10, kept: 20 } as const

/**
 * Findings in their order, cut into short lists. One that was in a list before stays there: when a finding goes, one
 * list changes and no row moves to another.
 */
export function keepLists(before: readonly FindingList[], findings: readonly Finding[]): readonly FindingList[] {
  const home = new Map(before.flatMap(({ findings: kept }, at) => kept.map(({ id }) => [id, at] as const)))
  let nextKey = Math.max(-1, ...before.map(({ key }) => key)) + 1
  let at = -1
  let most: number = room.fresh
  const lists: { key: number; findings: Finding[] }[] = []
  for (const finding of findings) {
    const own = home.get(finding.id)
    const list = lists.at(-1)
    if (own !== undefined && own > at) {
      at = own
      most = room.kept
      lists.push({ key: before[own]?.key ?? nextKey++, findings: [finding] })
    } else if (list === undefined || list.findings.length >= most) {
      most = room.fresh
      lists.push({ key: nextKey++, findings: [finding] })
    } else list.findings.push(finding)
  }
  return lists
}
