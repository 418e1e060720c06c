import type { Finding } from '../../../shared/contract/records.ts'
import type { FindingGroup } from './orderFindings.ts'

/** A line of the review: the head of a kind of findings, or one of these with its number among them, from 1. */
export type ReviewItem =
  | { readonly kind: 'head'; readonly group: FindingGroup }
  | { readonly kind: 'finding'; readonly group: FindingGroup; readonly finding: Finding; readonly number: number }

export const keyOfItem = (item: ReviewItem): string =>
  item.kind === 'head' ? `kind ${item.group.check}` : item.finding.id

/** All lines in their order. */
export const reviewItems = (groups: readonly FindingGroup[]): readonly ReviewItem[] =>
  groups.flatMap((group): readonly ReviewItem[] => [
    { kind: 'head', group },
    ...group.findings.map((finding, at) => ({ kind: 'finding', group, finding, number: at + 1 }) as const),
  ])

/** A line that is drawn, and the room in px of those before it that are not. */
export interface DrawnItem<Item extends ReviewItem = ReviewItem> {
  readonly item: Item
  readonly index: number
  readonly gap: number
}

export interface DrawnGroup {
  readonly group: FindingGroup
  readonly head: DrawnItem | undefined
  readonly rows: readonly DrawnItem<Extract<ReviewItem, { readonly kind: 'finding' }>>[]
}

interface Placed {
  readonly index: number
  /** Its upper and lower edge in the list, in px. */
  readonly start: number
  readonly end: number
}

/** The lines that are drawn, by kind, each with the gap before it. */
export function drawnGroups(items: readonly ReviewItem[], placed: readonly Placed[]): readonly DrawnGroup[] {
  const groups: { group: FindingGroup; head: DrawnGroup['head']; rows: DrawnGroup['rows'][number][] }[] = []
  let last = 0
  for (const { index, start, end } of placed) {
    const item = items[index]
    if (item === undefined) continue
    const gap = start - last
    last = end
    let own = groups.at(-1)
    if (own?.group !== item.group) {
      own = { group: item.group, head: undefined, rows: [] }
      groups.push(own)
    }
    if (item.kind === 'head') own.head = { item, index, gap }
    else own.rows.push({ item, index, gap })
  }
  return groups
}
