import { blocksOf } from '../page/find.ts'
import type { Block, Page, Place } from '../page/page.ts'
import { brokenParagraph } from './brokenParagraph.ts'
import type { Recall } from './recall.ts'

/** Blocks that are one paragraph once the joins that are sure are done; offsets are UTF-16 units of `text`. */
export interface Paragraph {
  readonly blocks: readonly [Block, ...Block[]]
  /** The texts of the blocks one after the other, white space at their seams still there. */
  readonly text: string
  /** The block that an offset stands in; an offset at a seam belongs to the block that begins there. */
  placeOf(offset: number): Place
}

function toParagraph(blocks: readonly [Block, ...Block[]]): Paragraph {
  let length = 0
  const parts = blocks.map(({ id, text }) => {
    const start = length
    length += text.length
    return { id, start }
  })
  return {
    blocks,
    text: blocks.length === 1 ? blocks[0].text : blocks.map(({ text }) => text).join(''),
    placeOf(offset) {
      let low = 0
      let high = parts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((parts[middle]?.start ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      const { id, start } = parts[low] ?? { id: blocks[0].id, start: 0 }
      return { block: id, offset: offset - start }
    },
  }
}

/** The paragraphs of pages that are still in use: two checks ask for them. */
const known = new WeakMap<Page, readonly Paragraph[]>()

/**
 * The paragraphs, titles and other pieces of a page as they will read once the sure joins are done, in reading order,
 * furniture and noise left out. What belongs together across a column's cut is judged on these.
 */
export function paragraphsOf(page: Page, recall?: Recall): readonly Paragraph[] {
  const found = known.get(page) ?? joinBlocks(page, recall)
  known.set(page, found)
  return found
}

function joinBlocks(page: Page, recall: Recall | undefined): readonly Paragraph[] {
  const next = new Map<string, string>()
  const taken = new Set<string>()
  for (const { level, fixes } of brokenParagraph.check(page, recall)) {
    const [fix] = fixes
    if (level !== 'accept' || fix?.edit !== 'join') continue
    next.set(fix.left, fix.right)
    taken.add(fix.right)
  }
  const blocks = blocksOf({ ...page, outside: [] })
  const byId = new Map(blocks.map((block) => [block.id, block]))
  return blocks
    .filter(({ id }) => !taken.has(id))
    .map((block) => {
      const chain: [Block, ...Block[]] = [block]
      for (let id = next.get(block.id); id !== undefined; id = next.get(id)) {
        const following = byId.get(id)
        if (following !== undefined) chain.push(following)
      }
      return toParagraph(chain)
    })
}
