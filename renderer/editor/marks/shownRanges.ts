import { createAfterFrame } from '../../session/afterFrame.ts'
import type { BlockWatch } from '../overlay/blockWatch.ts'
import { type HighlightName, highlightNames } from './stretches.ts'

export type NamedRange = readonly [HighlightName, Range]

/** The highlights of the window, and which ranges stand in them. */
export interface ShownRanges {
  add(ranges: readonly NamedRange[]): void
  remove(ranges: readonly NamedRange[]): void
  /** Tells the browser which highlights there are now. */
  register(): void
  end(): void
}

/** How far beyond the sheet's edge a range still counts as in sight, in px: about a line. */
const reach = 32

/**
 * With every letter typed a browser paints each text anew that bears a highlight, wherever it stands. While letters
 * come, what is out of sight bears none; it does again in the very frame in which the sheet is scrolled or anything in
 * it gets another size.
 */
export function createShownRanges({ root, scroller, onResize }: BlockWatch): ShownRanges {
  const highlights = new Map(
    highlightNames.map((name, index) => [name, Object.assign(new Highlight(), { priority: index })]),
  )
  let isTrimmed = false
  const hidden = new Map<Range, HighlightName>()

  const register = () => {
    for (const [name, highlight] of highlights) {
      if (highlight.size > 0 && !CSS.highlights.has(name)) CSS.highlights.set(name, highlight)
      else if (highlight.size === 0 && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
    }
  }
  const trim = createAfterFrame(() => {
    const view = scroller?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight }
    for (const [name, highlight] of highlights) {
      for (const range of [...highlight]) {
        if (!(range instanceof Range)) continue
        const { top, bottom } = range.getBoundingClientRect()
        if (bottom > view.top - reach && top < view.bottom + reach) continue
        highlight.delete(range)
        hidden.set(range, name)
      }
    }
  })
  const onLetter = () => {
    if (isTrimmed) return
    isTrimmed = true
    trim.request()
  }
  const restore = () => {
    isTrimmed = false
    trim.cancel()
    for (const [range, name] of hidden) highlights.get(name)?.add(range)
    if (hidden.size > 0) register()
    hidden.clear()
  }
  const scrolled = scroller ?? root.ownerDocument
  root.addEventListener('input', onLetter)
  scrolled.addEventListener('scroll', restore, { passive: true })
  const stopResize = onResize(restore)

  return {
    add(ranges) {
      for (const [name, range] of ranges) highlights.get(name)?.add(range)
    },
    remove(ranges) {
      for (const [name, range] of ranges) {
        highlights.get(name)?.delete(range)
        hidden.delete(range)
      }
    },
    register,
    end() {
      root.removeEventListener('input', onLetter)
      scrolled.removeEventListener('scroll', restore)
      stopResize()
      trim.cancel()
      for (const [name, highlight] of highlights)
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
    },
  }
}
