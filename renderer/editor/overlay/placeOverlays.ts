/** How much of a block's box is kept for the topics there, in px. */
const topicsRoom = (element: HTMLElement | undefined, side: string | undefined): number =>
  side !== undefined && element?.dataset.topics === side
    ? Number.parseFloat(element.style.getPropertyValue('--topics-room')) || 0
    : 0

/** How much of it is kept above its text, in px. */
const roomAbove = (element: HTMLElement | undefined): number =>
  element?.dataset.topics === 'before' || element?.dataset.chipBefore !== undefined
    ? Number.parseFloat(getComputedStyle(element).paddingTop)
    : 0

/**
 * Puts every child of the layer with `data-at` at the box of that block. `data-side` says where: beside the beginning
 * of its text, under its text in the room kept there, or above it in such room. What has `data-chip` stands before
 * the topics of the same side.
 */
export function placeOverlays(layer: HTMLElement, elements: ReadonlyMap<string, HTMLElement>): void {
  const origin = layer.getBoundingClientRect()
  const places = [...layer.querySelectorAll<HTMLElement>(':scope > [data-at]')].map((item) => {
    const element = elements.get(item.dataset.at ?? '')
    const { side, chip } = item.dataset
    return {
      item,
      box: element?.getBoundingClientRect(),
      height: item.offsetHeight,
      room: roomAbove(element),
      topics: chip === undefined ? 0 : topicsRoom(element, side),
    }
  })
  for (const { item, box, height, room, topics } of places) {
    if (box === undefined || box.height === 0) {
      item.style.visibility = 'hidden'
      continue
    }
    const { side, chip } = item.dataset
    const above = chip === undefined ? (side === 'before' ? room - height : room) : 0
    const top = (side === 'after' ? box.bottom - topics - height : box.top + above) - origin.top
    item.style.visibility = ''
    // Not by transform: each would be painted as a part of its own, with every letter typed.
    item.style.top = `${Math.round(top)}px`
  }
}
