import type { Article, Block, Page } from './page.ts'

/** Where a block stands: the index of its article, or `articles.length` for outside, and its index there. */
export interface Spot {
  readonly article: number
  readonly index: number
}

/** Where the block stands; undefined when the page has no such block. */
export function findSpot(page: Page, id: string): Spot | undefined {
  for (const [article, { blocks }] of page.articles.entries()) {
    const index = blocks.findIndex((block) => block.id === id)
    if (index >= 0) return { article, index }
  }
  const index = page.outside.findIndex((block) => block.id === id)
  return index < 0 ? undefined : { article: page.articles.length, index }
}

/** The blocks of an article by its index, or those outside for `articles.length`. */
export function blocksAt(page: Page, article: number): readonly Block[] {
  return page.articles[article]?.blocks ?? page.outside
}

/** Topics of both, each once, in order; `own` itself when nothing is new. */
export function uniteTopics(own: readonly string[], others: readonly string[]): readonly string[] {
  const fresh = others.filter((topic, index) => !own.includes(topic) && others.indexOf(topic) === index)
  return fresh.length === 0 ? own : [...own, ...fresh]
}

const sameBlocks = (a: readonly Block[], b: readonly Block[]): boolean =>
  a === b || (a.length === b.length && a.every((block, index) => block === b[index]))

/**
 * The page with other block lists, keyed as in `Spot.article`. Articles left empty disappear, and their
 * topics go to the article `heir`, if that is one. Records that are not named keep their identity.
 */
export function withBlockLists(page: Page, lists: ReadonlyMap<number, readonly Block[]>, heir?: number): Page {
  const others = lists.get(page.articles.length) ?? page.outside
  const outside = sameBlocks(others, page.outside) ? page.outside : others
  const orphaned: string[] = []
  let changed = false
  const articles: Article[] = page.articles.map((article, index) => {
    const blocks = lists.get(index)
    if (blocks === undefined || sameBlocks(blocks, article.blocks)) return article
    changed = true
    if (blocks.length === 0) orphaned.push(...article.topics)
    return { ...article, blocks }
  })
  if (!changed) return outside === page.outside ? page : { ...page, outside }
  const heirs = heir === undefined ? undefined : articles[heir]
  if (heir !== undefined && heirs !== undefined) {
    const topics = uniteTopics(heirs.topics, orphaned)
    if (topics !== heirs.topics) articles[heir] = { ...heirs, topics }
  }
  return { ...page, articles: articles.filter((article) => article.blocks.length > 0), outside }
}

/** The page with another block at the place of the one with the same id. */
export function withBlock(page: Page, block: Block): Page {
  const spot = findSpot(page, block.id)
  if (spot === undefined) return page
  const blocks = blocksAt(page, spot.article)
  if (blocks[spot.index] === block) return page
  return withBlockLists(page, new Map([[spot.article, blocks.with(spot.index, block)]]))
}

/** The page with one article replaced by the one with the same id. */
export function withArticle(page: Page, article: Article): Page {
  return { ...page, articles: page.articles.map((other) => (other.id === article.id ? article : other)) }
}
