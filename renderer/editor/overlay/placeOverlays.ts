/**
 * Puts every child of the layer with `data-at` at the box of that block. `data-side` says where: at its top, under its
 * text in the room kept there, or over it.
 */
export function placeOverlays(layer: HTMLElement, elements: ReadonlyMap<string, HTMLElement>): void {
  const origin = layer.getBoundingClientRect()
  const places = [...layer.querySelectorAll<HTMLElement>(':scope > [data-at]')].map((item) => {
    const box = elements.get(item.dataset.at ?? '')?.getBoundingClientRect()
    return { item, box, height: item.offsetHeight }
  })
  for (const { item, box, height } of places) {
    if (box === undefined || box.height === 0) {
      item.style.visibility = 'hidden'
      continue
    }
    const side = item.dataset.side
    const top = (side === 'after' ? box.bottom - height : box.top) - origin.top
    item.style.visibility = ''
    // Not by transform: each would be painted as a part of its own, with every letter typed.
    item.style.top = `${Math.round(top)}px`
  }
}
