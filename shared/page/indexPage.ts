import type { Article, Block, Page } from './page.ts'

/** Looks up what stands where on a page, for those that ask of many blocks. */
export interface PageIndex {
  /** The block with that id, in an article or outside. */
  block(id: string): Block | undefined
  /** The article with that id. */
  article(id: string): Article | undefined
  /** The article that holds the block; undefined for blocks outside of articles. */
  articleOf(block: string): Article | undefined
  /** Whether the second block is read right after the first one; those outside come after all articles. */
  isNext(first: string, second: string): boolean
}

/** An index of a page as it is; takes time linear in its blocks, each question none. */
export function indexPage({ articles, outside }: Page): PageIndex {
  const places = new Map<
    string,
    { readonly block: Block; readonly article: Article | undefined; readonly at: number }
  >()
  for (const article of articles)
    for (const block of article.blocks) places.set(block.id, { block, article, at: places.size })
  for (const block of outside) places.set(block.id, { block, article: undefined, at: places.size })
  const byId = new Map(articles.map((article) => [article.id, article]))
  return {
    block: (id) => places.get(id)?.block,
    article: (id) => byId.get(id),
    articleOf: (block) => places.get(block)?.article,
    isNext(first, second) {
      const [before, after] = [places.get(first), places.get(second)]
      return before !== undefined && after !== undefined && after.at === before.at + 1
    },
  }
}
