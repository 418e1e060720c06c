/** How much of a block's box is kept for topics above its text, in px. */
const roomAbove = (element: HTMLElement | undefined): number =>
  element?.dataset.topics === 'before' ? Number.parseFloat(getComputedStyle(element).paddingTop) : 0

/**
 * Puts every child of the layer with `data-at` at the box of that block. `data-side` says where: beside the beginning
 * of its text, under its text in the room kept there, or above it in such room.
 */
export function placeOverlays(layer: HTMLElement, elements: ReadonlyMap<string, HTMLElement>): void {
  const origin = layer.getBoundingClientRect()
  const places = [...layer.querySelectorAll<HTMLElement>(':scope > [data-at]')].map((item) => {
    const element = elements.get(item.dataset.at ?? '')
    return { item, box: element?.getBoundingClientRect(), height: item.offsetHeight, room: roomAbove(element) }
  })
  for (const { item, box, height, room } of places) {
    if (box === undefined || box.height === 0) {
      item.style.visibility = 'hidden'
      continue
    }
    const side = item.dataset.side
    // What has no side stands beside the text, below the topics that stand above it.
    const top = (side === 'after' ? box.bottom - height : box.top + (side === undefined ? room : 0)) - origin.top
    item.style.visibility = ''
    // Not by transform: each would be painted as a part of its own, with every letter typed.
    item.style.top = `${Math.round(top)}px`
  }
}
