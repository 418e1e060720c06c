/**
 * For work that is asked for again and again while a key is held down: the first is done at once, and then the last
 * once nothing came for `rest` ms. Gives what takes back the work that was asked for.
 */
export function createAtRest(rest: number): (work: () => void) => () => void {
  let last = Number.NEGATIVE_INFINITY
  return (work) => {
    const now = Date.now()
    const isSoon = now - last < rest
    last = now
    if (!isSoon) work()
    const timer = isSoon ? setTimeout(work, rest) : undefined
    return () => clearTimeout(timer)
  }
}
