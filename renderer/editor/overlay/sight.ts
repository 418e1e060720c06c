/** Which of the observed elements stand in sight, by block id. */
export interface Sight {
  /** A new set whenever it changes. */
  ids(): ReadonlySet<string>
  observe(element: HTMLElement): void
  forget(element: HTMLElement): void
  subscribe(listener: () => void): () => void
  end(): void
}

/** `reach` says how far beyond the visible part of `scroller` an element counts as in sight, in px. */
export function createSight(scroller: HTMLElement | null, reach: number): Sight {
  const listeners = new Set<() => void>()
  const seen = new Set<Element>()
  let ids: ReadonlySet<string> = new Set()

  const tell = () => {
    ids = new Set([...seen].map((element) => (element instanceof HTMLElement ? (element.dataset.block ?? '') : '')))
    for (const listener of listeners) listener()
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target)
        else seen.delete(target)
      }
      tell()
    },
    { root: scroller, rootMargin: `${reach}px 0px` },
  )
  return {
    ids: () => ids,
    observe: (element) => observer.observe(element),
    forget(element) {
      observer.unobserve(element)
      if (seen.delete(element)) tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end: () => observer.disconnect(),
  }
}
