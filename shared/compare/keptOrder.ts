/**
 * The heaviest rising subsequence: indexes of the values that may stay where they are, so that what has to move weighs
 * least. Values are whole numbers, no two of them equal; weights are above 0. In n·log n, by a Fenwick tree of maxima.
 */
export function keptOrder(values: readonly number[], weights: readonly number[]): ReadonlySet<number> {
  const ranks = new Map(values.toSorted((a, b) => a - b).map((value, rank) => [value, rank + 1] as const))
  /** By rank: the index that ends the heaviest subsequence of those up to it, as the tree covers them. */
  const tree: number[] = new Array(values.length + 1).fill(-1)
  const total: number[] = []
  const before: number[] = []
  const heavier = (a: number, b: number) => (a < 0 || (b >= 0 && (total[b] ?? 0) > (total[a] ?? 0)) ? b : a)
  let last = -1
  for (const [index, value] of values.entries()) {
    const rank = ranks.get(value) ?? 0
    let best = -1
    for (let at = rank - 1; at > 0; at -= at & -at) best = heavier(best, tree[at] ?? -1)
    before.push(best)
    total.push((best < 0 ? 0 : (total[best] ?? 0)) + (weights[index] ?? 1))
    for (let at = rank; at < tree.length; at += at & -at) tree[at] = heavier(tree[at] ?? -1, index)
    last = heavier(last, index)
  }
  const kept = new Set<number>()
  for (; last >= 0; last = before[last] ?? -1) kept.add(last)
  return kept
}
