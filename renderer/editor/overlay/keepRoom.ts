import type { Outline, OutlineArticle } from './outline.ts'

const set = (element: HTMLElement, name: 'chipBefore' | 'chipAfter' | 'topics', value: string | undefined) => {
  if (element.dataset[name] === value) return
  if (value === undefined) delete element.dataset[name]
  else element.dataset[name] = value
}

/** A page of more blocks than this lays out only the articles in sight. */
const longPage = 60
const charactersALine = 40
const lineHeight = 31

/** About how high an article is before it was ever laid out, in px. */
const heightOf = (blocks: OutlineArticle['article']['blocks']): number =>
  blocks.reduce((sum, { text }) => sum + Math.ceil((text.length + 1) / charactersALine) * lineHeight + 6, 40)

/** Says on each block's element what stands there as an overlay, so that the style keeps room for it. */
export function keepRoom(outline: Outline, root: HTMLElement, elements: ReadonlyMap<string, HTMLElement>): void {
  const isLong = elements.size > longPage
  root.toggleAttribute('data-long', isLong)
  for (const { article, blocks, topicsAt } of outline.articles) {
    const section = isLong ? elements.get(blocks[0]?.id ?? '')?.parentElement : undefined
    if (section && section.style.getPropertyValue('--height') === '') {
      section.style.setProperty('--height', `${heightOf(article.blocks)}px`)
    }
    for (const { id, chips } of blocks) {
      const element = elements.get(id)
      if (element === undefined) continue
      set(element, 'chipBefore', chips?.before?.kind)
      set(element, 'chipAfter', chips?.after?.kind)
      set(element, 'topics', topicsAt.block === id ? topicsAt.side : undefined)
    }
  }
}
