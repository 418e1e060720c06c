/** Where two texts differ: by one character, by one that only the longer has, or by two that changed places. */
export type Slip =
  | { readonly is: 'other'; readonly at: number }
  | { readonly is: 'missing'; readonly at: number }
  | { readonly is: 'swapped'; readonly at: number }

/** How two texts differ that differ in so little; null for such as are the same or differ in more. */
export function slipBetween(a: string, b: string): Slip | null {
  if (a === b) return null
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  if (a.length !== b.length) {
    const [long, short] = a.length > b.length ? [a, b] : [b, a]
    return long.slice(at + 1) === short.slice(at) ? { is: 'missing', at } : null
  }
  if (a.slice(at + 1) === b.slice(at + 1)) return { is: 'other', at }
  const isSwap = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  return isSwap ? { is: 'swapped', at } : null
}
