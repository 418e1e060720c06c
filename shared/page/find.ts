import type { Article, Block, Page } from './page.ts'

/** The block with that id, in an article or outside. */
export function blockOf(page: Page, id: string): Block | undefined {
  for (const article of page.articles) {
    for (const block of article.blocks) if (block.id === id) return block
  }
  return page.outside.find((block) => block.id === id)
}

/** The article that holds the block; undefined for blocks outside of articles. */
export function articleOf(page: Page, blockId: string): Article | undefined {
  return page.articles.find((article) => article.blocks.some((block) => block.id === blockId))
}

/** All blocks: those of the articles in reading order, then those outside. */
export function blocksOf(page: Page): readonly Block[] {
  return [...page.articles.flatMap((article) => article.blocks), ...page.outside]
}

function neighbour(page: Page, id: string, step: -1 | 1): Block | undefined {
  const outside = page.outside.findIndex((block) => block.id === id)
  if (outside >= 0) return page.outside[outside + step]
  const inside = page.articles.flatMap((article) => article.blocks)
  const index = inside.findIndex((block) => block.id === id)
  return index < 0 ? undefined : inside[index + step]
}

/** The block read before this one, across articles; blocks outside of articles have neighbours among themselves. */
export const blockBefore = (page: Page, id: string): Block | undefined => neighbour(page, id, -1)

/** The block read after this one, across articles; blocks outside of articles have neighbours among themselves. */
export const blockAfter = (page: Page, id: string): Block | undefined => neighbour(page, id, 1)
