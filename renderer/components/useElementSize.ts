import { type RefObject, useLayoutEffect, useState } from 'react'

/** The inner size of an element in CSS px, as it is now; null before it is known. */
export function useElementSize(
  element: RefObject<HTMLElement | null>,
): { readonly width: number; readonly height: number } | null {
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null)
  useLayoutEffect(() => {
    const watched = element.current
    if (watched === null) return
    const keep = () => setSize({ width: watched.clientWidth, height: watched.clientHeight })
    keep()
    const observer = new ResizeObserver(keep)
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return size
}
