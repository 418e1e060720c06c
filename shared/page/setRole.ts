import { type Block, isOutsideRole, type NewId, type Page, type Role } from './page.ts'
import { sourceStart } from './sourceRanges.ts'
import { blocksAt, findSpot, type Spot, withBlock, withBlockLists } from './spots.ts'

function takeOut(page: Page, spot: Spot, block: Block): Page {
  const start = sourceStart(block)
  const later = start === undefined ? -1 : page.outside.findIndex((other) => (sourceStart(other) ?? -1) > start)
  const lists = new Map([
    [spot.article, blocksAt(page, spot.article).toSpliced(spot.index, 1)],
    [page.articles.length, page.outside.toSpliced(later < 0 ? page.outside.length : later, 0, block)],
  ])
  return withBlockLists(page, lists)
}

/** The block of an article that stands nearest before a place of the source. */
function nearestBefore(page: Page, start: number): Spot | undefined {
  let nearest: Spot | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const [article, { blocks }] of page.articles.entries()) {
    for (const [index, block] of blocks.entries()) {
      const before = start - (sourceStart(block) ?? Number.POSITIVE_INFINITY)
      if (before < 0 || before > distance) continue
      nearest = { article, index }
      distance = before
    }
  }
  return nearest
}

function bringIn(page: Page, spot: Spot, block: Block, newId: NewId): Page {
  const outside = page.outside.toSpliced(spot.index, 1)
  const start = sourceStart(block)
  const before = start === undefined ? undefined : nearestBefore(page, start)
  if (before === undefined) {
    const article = { id: newId(), topics: [], blocks: [block] }
    const at = start === undefined ? page.articles.length : 0
    return { ...page, outside, articles: page.articles.toSpliced(at, 0, article) }
  }
  const lists = new Map([
    [page.articles.length, outside],
    [before.article, blocksAt(page, before.article).toSpliced(before.index + 1, 0, block)],
  ])
  return withBlockLists(page, lists)
}

/**
 * Gives a block another role. Furniture and noise go outside, in the order of the source; an article left empty
 * disappears with its topics. A block that comes back goes behind the block of an article that stands nearest before
 * it in the source, else into a new article: the first, or the last when its source is not known.
 */
export function setRole(page: Page, id: string, role: Role, newId: NewId): Page {
  const spot = findSpot(page, id)
  const block = spot && blocksAt(page, spot.article)[spot.index]
  if (spot === undefined || block === undefined || block.role === role) return page
  const changed: Block = { ...block, role }
  if (isOutsideRole(block.role) === isOutsideRole(role)) return withBlock(page, changed)
  return isOutsideRole(role) ? takeOut(page, spot, changed) : bringIn(page, spot, changed, newId)
}
