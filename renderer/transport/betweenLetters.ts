/** Letters that follow one another come faster than this, in ms. */
const rest = 300

/**
 * Takes work that may wait and keeps it in order. While letters come it is done a piece at a time, each right after a
 * letter has been painted, when the next one is furthest away; otherwise at once.
 */
export function createBetweenLetters(): (work: () => void) => void {
  if (typeof document === 'undefined') return (work) => work()
  let queue: readonly (() => void)[] = []
  let lastLetter = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined

  const wait = (delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(next, delay)
  }
  const restLeft = () => Math.max(0, lastLetter + rest - performance.now())
  const next = () => {
    const [work, ...others] = queue
    queue = others
    if (others.length > 0) wait(restLeft())
    work?.()
  }
  document.addEventListener(
    'input',
    () => {
      lastLetter = performance.now()
      if (queue.length === 0) return
      wait(rest)
      requestAnimationFrame(() => wait(0))
    },
    { capture: true, passive: true },
  )
  return (work) => {
    const left = restLeft()
    if (left === 0 && queue.length === 0) return work()
    queue = [...queue, work]
    if (queue.length === 1) wait(left)
  }
}
