/** A live range over `[from, to)` of the text in an element, in UTF-16 offsets; the text of gaps counts nothing. */
export function textRange(element: HTMLElement, from: number, to: number): Range | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let offset = 0
  let hasStart = false
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const size = node.nodeValue?.length ?? 0
    if (!hasStart && from < offset + size) {
      range.setStart(node, from - offset)
      hasStart = true
    }
    if (hasStart && to <= offset + size) {
      range.setEnd(node, to - offset)
      return range
    }
    offset += size
  }
  return undefined
}
