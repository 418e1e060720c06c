import { measureElement, type Virtualizer } from '@tanstack/react-virtual'
import { createAfterFrame } from '../../session/afterFrame.ts'

type List = Virtualizer<HTMLDivElement, Element>

export interface LateSizes {
  /** Measures a line of a virtual list; one that got another size keeps the one it had until that has been painted. */
  measure(element: Element, entry: ResizeObserverEntry | undefined, list: List): number
  end(): void
}

/** The lines in view stand right by themselves: only the room of those that are not drawn waits for their sizes. */
export function createLateSizes(): LateSizes {
  const waiting = new Map<Element, { readonly list: List; readonly size: number }>()
  const later = createAfterFrame(() => {
    const sizes = [...waiting]
    waiting.clear()
    for (const [element, { list, size }] of sizes) {
      if (element.isConnected) list.resizeItem(list.indexFromElement(element), size)
    }
  })
  return {
    measure(element, entry, list) {
      const size = measureElement(element, entry, list)
      if (entry === undefined) return size
      const known = list.itemSizeCache.get(list.options.getItemKey(list.indexFromElement(element)))
      if (known === undefined || known === size) return size
      waiting.set(element, { list, size })
      later.request()
      return known
    },
    end() {
      later.cancel()
      waiting.clear()
    },
  }
}
