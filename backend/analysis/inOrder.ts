/** What became of an item: `value()` gives the result or throws what the work threw. */
export interface Settled<T, R> {
  readonly item: T
  value(): R
}

/**
 * Works on items, at most `width` begun and not yet taken, and yields what became of them in their order. Work that
 * is begun when the taker stops is left to end, and what it throws is dropped.
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<Settled<T, R>, void> {
  const begin = (item: T): Promise<Settled<T, R>> =>
    work(item).then(
      (result) => ({ item, value: () => result }),
      (error: unknown) => ({
        item,
        value: () => {
          throw error
        },
      }),
    )
  const begun: Promise<Settled<T, R>>[] = []
  for (const item of items) {
    begun.push(begin(item))
    const first = begun.length >= width ? begun.shift() : undefined
    if (first !== undefined) yield await first
  }
  for (const rest of begun) yield await rest
}
