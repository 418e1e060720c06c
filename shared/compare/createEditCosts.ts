/** How many characters must be put for others, added and taken away to make one text of another. */
export interface EditCosts {
  readonly changed: number
  readonly inserted: number
  readonly deleted: number
}

/** Cells of the tables of one passage, and of a whole page, beyond which what is known to suffice has to do. */
const mostCells = 4_000_000
const mostInAll = 24_000_000
const never = 1 << 29

const codesOf = (text: string): Int32Array => Int32Array.from(text, (char) => char.codePointAt(0) ?? 0)

/** The costs where `changed` of two lengths stand for each other and `distance` edits are needed in all. */
function costsOf(distance: number, changed: number, before: number, after: number): EditCosts {
  const deleted = (distance - changed + before - after) / 2
  return { changed, inserted: deleted - before + after, deleted }
}

/**
 * Levenshtein's distance by Ukkonen's band (1985): no cell further from the diagonal than `most`, a distance that is
 * known to suffice. Each cell carries how many substitutions led to it.
 */
function inBand(before: Int32Array, after: Int32Array, most: number): EditCosts {
  const width = after.length + 1
  let [cost, changed] = [new Int32Array(width).fill(never), new Int32Array(width)]
  let [nextCost, nextChanged] = [new Int32Array(width).fill(never), new Int32Array(width)]
  for (let j = 0; j < width && j <= most; j++) cost[j] = j
  for (let i = 1; i <= before.length; i++) {
    const from = Math.max(0, i - most)
    const to = Math.min(width - 1, i + most)
    for (let j = from; j <= to; j++) {
      const isSame = j > 0 && before[i - 1] === after[j - 1]
      const diagonal = j > 0 ? (cost[j - 1] ?? never) + (isSame ? 0 : 1) : never
      const above = j <= i - 1 + most ? (cost[j] ?? never) + 1 : never
      const beside = j > from ? (nextCost[j - 1] ?? never) + 1 : never
      if (diagonal <= above && diagonal <= beside) {
        nextCost[j] = diagonal
        nextChanged[j] = (changed[j - 1] ?? 0) + (isSame ? 0 : 1)
      } else {
        nextCost[j] = Math.min(above, beside)
        nextChanged[j] = (above <= beside ? changed[j] : nextChanged[j - 1]) ?? 0
      }
    }
    ;[cost, nextCost] = [nextCost, cost]
    ;[changed, nextChanged] = [nextChanged, changed]
  }
  const last = width - 1
  return costsOf(cost[last] ?? 0, changed[last] ?? 0, before.length, after.length)
}

/**
 * The edit distance of two texts by code points, as what it consists of. `enough` are costs of some way from one to the
 * other: the smallest are looked for below them, and `enough` is given back where the texts are too long for that.
 */
export type EditCostsOf = (before: string, after: string, enough: EditCosts) => EditCosts

/** Makes a function that counts the edit distance of texts; all calls share one budget. */
export function createEditCosts(inAll = mostInAll): EditCostsOf {
  let left = inAll
  return (before, after, enough) => {
    const most = enough.changed + enough.inserted + enough.deleted
    if (most <= 1) return enough
    const [from, to] = [codesOf(before), codesOf(after)]
    const shorter = Math.min(from.length, to.length)
    let head = 0
    while (head < shorter && from[head] === to[head]) head++
    let tail = 0
    while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++
    const [old, now] = [from.subarray(head, from.length - tail), to.subarray(head, to.length - tail)]
    if (old.length === 0 || now.length === 0) return { changed: 0, inserted: now.length, deleted: old.length }
    const cells = old.length * Math.min(2 * most + 1, now.length)
    if (cells > Math.min(mostCells, left)) return enough
    left -= cells
    return inBand(old, now, most)
  }
}
