/**
 * Which row the keys act on once the rows are others: the same one wherever it stands now, and where it went, the one
 * that came in its place. Below 0 where there are none.
 */
export function activeRow(keys: readonly string[], last: { readonly key: string; readonly index: number }): number {
  const same = keys.indexOf(last.key)
  return same >= 0 ? same : Math.min(last.index, keys.length - 1)
}
