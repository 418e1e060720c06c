/** Length of the longest common subsequence of two short texts. */
function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const char of a) {
    const next = [0]
    for (let j = 1; j <= b.length; j++) {
      const same = b.charAt(j - 1) === char
      next[j] = same ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0)
    }
    row = next
  }
  return row[b.length] ?? 0
}

/**
 * How alike two headings are made: 2 for the same words around different ones, 1 for the same short length, 0 for
 * neither.
 */
export function likeness(a: string, b: string): 0 | 1 | 2 {
  const long = Math.max(a.length, b.length)
  if (Math.abs(a.length - b.length) > 4) return 0
  if (commonLength(a, b) >= long * 0.5) return 2
  return a.length === b.length && long <= 12 ? 1 : 0
}
