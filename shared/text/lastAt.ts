/** Of items sorted by where they start: the last that starts at or before `offset`, else the first; by halves. */
export function lastAt<T>(items: readonly T[], startOf: (item: T) => number, offset: number): T | undefined {
  let low = 0
  let high = items.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const item = items[middle]
    if (item !== undefined && startOf(item) <= offset) low = middle
    else high = middle - 1
  }
  return items[low]
}
