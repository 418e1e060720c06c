/** Grams in rising order and how often each was counted. The numbers may lie in memory that threads share. */
export interface GramTable {
  readonly keys: Float64Array
  readonly counts: Uint32Array
}

export const emptyTable: GramTable = { keys: new Float64Array(), counts: new Uint32Array() }

/** Memory for numbers that threads can share. */
export function sharedTable(size: number): GramTable {
  return {
    keys: new Float64Array(new SharedArrayBuffer(size * Float64Array.BYTES_PER_ELEMENT)),
    counts: new Uint32Array(new SharedArrayBuffer(size * Uint32Array.BYTES_PER_ELEMENT)),
  }
}

/** The first place at or behind a key, by halving. */
export function placeOf({ keys }: GramTable, key: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low
}

/** How often a gram was counted. */
export function countIn(table: GramTable, key: number): number {
  const place = placeOf(table, key)
  return table.keys[place] === key ? (table.counts[place] ?? 0) : 0
}

/** Counts grams that were only collected; sorts them in place. */
export function tableOf(grams: Float64Array): GramTable {
  grams.sort()
  let size = 0
  for (let i = 0; i < grams.length; i++) if (grams[i] !== grams[i - 1]) size += 1
  const keys = new Float64Array(size)
  const counts = new Uint32Array(size)
  let at = -1
  for (let i = 0; i < grams.length; i++) {
    if (grams[i] !== grams[i - 1]) keys[++at] = grams[i] ?? 0
    counts[at] = (counts[at] ?? 0) + 1
  }
  return { keys, counts }
}

/** Goes through two tables in the order of their grams with the counts of both. */
function eachOfBoth(
  left: GramTable,
  right: { readonly keys: Float64Array; readonly counts: ArrayLike<number> },
  take: (key: number, count: number) => void,
): void {
  let i = 0
  let j = 0
  while (i < left.keys.length || j < right.keys.length) {
    const a = left.keys[i] ?? Number.POSITIVE_INFINITY
    const b = right.keys[j] ?? Number.POSITIVE_INFINITY
    const count = (a <= b ? (left.counts[i] ?? 0) : 0) + (b <= a ? (right.counts[j] ?? 0) : 0)
    if (count > 0) take(Math.min(a, b), count)
    if (a <= b) i += 1
    if (b <= a) j += 1
  }
}

/** Both tables in one, in shared memory; counts of the right one may be negative, and what comes to nothing is left out. */
export function mergeTables(
  left: GramTable,
  right: { readonly keys: Float64Array; readonly counts: ArrayLike<number> },
): GramTable {
  let size = 0
  eachOfBoth(left, right, () => {
    size += 1
  })
  const merged = sharedTable(size)
  let at = 0
  eachOfBoth(left, right, (key, count) => {
    merged.keys[at] = key
    merged.counts[at] = count
    at += 1
  })
  return merged
}
