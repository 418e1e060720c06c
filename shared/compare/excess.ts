/** Things that one list has more often than the other, by what `keyOf` says of them. In time linear in both. */
export function excess<T>(things: readonly T[], others: readonly T[], keyOf: (thing: T) => unknown): readonly T[] {
  const counts = new Map<unknown, number>()
  for (const other of others) {
    const key = keyOf(other)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return things.filter((thing) => {
    const key = keyOf(thing)
    const count = counts.get(key) ?? 0
    if (count > 0) counts.set(key, count - 1)
    return count === 0
  })
}
