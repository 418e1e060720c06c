import type { Page } from '../../../shared/page/page.ts'

export interface DropTarget {
  /** Where the line is drawn, in window coordinates. */
  readonly y: number
  readonly article: string
  /** Index of the block in its article, or of the article on the page, that is moved before. */
  readonly index: number
}

type Boxes = (block: string) => DOMRect | undefined

const nearest = (targets: readonly DropTarget[], y: number): DropTarget | undefined =>
  targets.toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))[0]

/** The border between two blocks, of those in sight, that is nearest to the pointer. */
export function blockTarget(page: Page, boxes: Boxes, y: number): DropTarget | undefined {
  const targets = page.articles.flatMap(({ id, blocks }) =>
    blocks.flatMap((block, index): readonly DropTarget[] => {
      const box = boxes(block.id)
      if (box === undefined) return []
      const top = { y: box.top, article: id, index }
      return index === blocks.length - 1 ? [top, { y: box.bottom, article: id, index: index + 1 }] : [top]
    }),
  )
  return nearest(targets, y)
}

/** The border between two articles that is nearest to the pointer. */
export function articleTarget(page: Page, boxes: Boxes, y: number): DropTarget | undefined {
  const targets = page.articles.flatMap(({ id, blocks }, index): readonly DropTarget[] => {
    const first = boxes(blocks[0]?.id ?? '')
    const last = boxes(blocks.at(-1)?.id ?? '')
    return [
      ...(first === undefined ? [] : [{ y: first.top - 14, article: id, index }]),
      ...(last === undefined ? [] : [{ y: last.bottom + 14, article: id, index: index + 1 }]),
    ]
  })
  return nearest(targets, y)
}
