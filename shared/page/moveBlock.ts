import { type Block, isOutsideRole, type Page } from './page.ts'
import { blocksAt, findSpot, withBlockLists } from './spots.ts'

function moveTo(page: Page, id: string, target: number, index: number): Page {
  const spot = findSpot(page, id)
  const block = spot && blocksAt(page, spot.article)[spot.index]
  if (spot === undefined || block === undefined) return page
  const without = blocksAt(page, spot.article).toSpliced(spot.index, 1)
  const others = spot.article === target ? without : blocksAt(page, target)
  const at = Math.min(Math.max(index, 0), others.length)
  if (spot.article === target && at === spot.index) return page
  const isInside = target < page.articles.length
  const moved: Block = isInside && isOutsideRole(block.role) ? { ...block, role: 'body' } : block
  const lists = new Map([
    [spot.article, without],
    [target, others.toSpliced(at, 0, moved)],
  ])
  return withBlockLists(page, lists, target)
}

/**
 * Moves a block into an article; `index` is where it stands there afterwards. A block from outside becomes body text.
 * An article left empty disappears, and its topics follow the block.
 */
export function moveBlock(page: Page, block: string, to: { readonly article: string; readonly index: number }): Page {
  const target = page.articles.findIndex((article) => article.id === to.article)
  return target < 0 ? page : moveTo(page, block, target, to.index)
}

/**
 * Moves a block one place up or down, at the border of its article into the neighbouring one; blocks outside of
 * articles move among themselves.
 */
export function moveBlockBy(page: Page, block: string, by: -1 | 1): Page {
  const spot = findSpot(page, block)
  if (spot === undefined) return page
  const index = spot.index + by
  if (index >= 0 && index < blocksAt(page, spot.article).length) return moveTo(page, block, spot.article, index)
  const neighbour = page.articles[spot.article + by]
  if (neighbour === undefined || spot.article === page.articles.length) return page
  return moveTo(page, block, spot.article + by, by < 0 ? neighbour.blocks.length : 0)
}
