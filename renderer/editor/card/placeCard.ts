export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Between the card and the text that it is about, in px. */
const distance = 6

/**
 * Where a card of a size stands beside the text that it is about, all in window coordinates: under its last line, above
 * its first one where there is no room, never beyond the visible part of the sheet sideways.
 */
export function placeCard(
  lines: readonly Box[],
  size: { readonly width: number; readonly height: number },
  view: Box,
): { readonly left: number; readonly top: number } | null {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return null
  const below = last.bottom + distance
  const above = first.top - distance - size.height
  const isBelow = below + size.height <= view.bottom || above < view.top
  const anchor = isBelow ? last : first
  const left = Math.max(view.left, Math.min(anchor.left, view.right - size.width))
  return { left, top: isBelow ? below : above }
}
