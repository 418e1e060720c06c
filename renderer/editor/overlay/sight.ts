/** Which blocks stand in sight, by block id. */
export interface Sight {
  /** A new set whenever it changes. */
  ids(): ReadonlySet<string>
  subscribe(listener: () => void): () => void
  /** Looks again, and tells when others are in sight now. */
  look(): void
}

/** Index of the first of elements, which stand below one another, that ends below `top`. */
function firstBelow(elements: HTMLCollection, top: number): number {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) < top) low = middle + 1
    else high = middle
  }
  return low
}

function* between(elements: HTMLCollection, top: number, bottom: number): Generator<HTMLElement> {
  for (let index = firstBelow(elements, top); index < elements.length; index++) {
    const element = elements[index]
    if (!(element instanceof HTMLElement) || element.getBoundingClientRect().top > bottom) return
    yield element
  }
}

/**
 * `reach` says how far beyond the visible part of `scroller` a block of `root` counts as in sight, in px. It is asked to
 * look when the sheet is scrolled or laid out anew: an observer would look at every block with every letter typed.
 */
export function createSight(root: HTMLElement, scroller: HTMLElement | null, reach: number): Sight {
  const listeners = new Set<() => void>()
  let ids: ReadonlySet<string> = new Set()
  return {
    ids: () => ids,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look() {
      const view = scroller?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight }
      const seen = new Set<string>()
      for (const section of between(root.children, view.top - reach, view.bottom + reach)) {
        for (const { dataset } of between(section.children, view.top - reach, view.bottom + reach)) {
          if (dataset.block !== undefined) seen.add(dataset.block)
        }
      }
      if (seen.size === ids.size && [...seen].every((id) => ids.has(id))) return
      ids = seen
      for (const listener of listeners) listener()
    },
  }
}
