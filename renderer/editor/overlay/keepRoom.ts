import type { Outline } from './outline.ts'

const set = (element: HTMLElement, name: 'seam' | 'topics', value: string | undefined) => {
  if (element.dataset[name] === value) return
  if (value === undefined) delete element.dataset[name]
  else element.dataset[name] = value
}

/** Says on each block's element what stands there as an overlay, so that the style keeps room for it. */
export function keepRoom(outline: Outline, elements: ReadonlyMap<string, HTMLElement>): void {
  for (const { blocks, topicsAt } of outline.articles) {
    for (const { id, seam } of blocks) {
      const element = elements.get(id)
      if (element === undefined) continue
      set(element, 'seam', seam === undefined ? undefined : '')
      set(element, 'topics', topicsAt.block === id ? topicsAt.side : undefined)
    }
  }
}
