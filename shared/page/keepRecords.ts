import type { Article, Block, Page } from './page.ts'
import { same } from './same.ts'

function isSameBlock(a: Block, b: Block): boolean {
  if (a === b) return true
  // The text tells most blocks apart; of the rest most have one range of the source and nothing else.
  if (a.text !== b.text || a.id !== b.id || a.role !== b.role) return false
  return same(a.source, b.source) && same(a.marks, b.marks) && same(a.notes, b.notes)
}

/** The same list where all of it is known, else with the blocks that are. */
function keepBlocks(blocks: readonly Block[], known: ReadonlyMap<string, Block>): readonly Block[] {
  return blocks.map((block) => {
    const before = known.get(block.id)
    return before !== undefined && isSameBlock(before, block) ? before : block
  })
}

const areSame = (a: readonly Block[], b: readonly Block[]): boolean =>
  a.length === b.length && a.every((block, at) => block === b[at])

function keepArticle(article: Article, before: Article | undefined, known: ReadonlyMap<string, Block>): Article {
  const blocks = keepBlocks(article.blocks, known)
  if (before !== undefined && areSame(blocks, before.blocks) && same(article.topics, before.topics)) return before
  return { ...article, blocks }
}

/**
 * A page with the records of another state of it wherever they are equal, articles and blocks: what was worked out of
 * these holds on, though the page came as a copy.
 */
export function keepRecords(page: Page, before: Page): Page {
  const blocks = new Map<string, Block>()
  const articles = new Map<string, Article>()
  for (const article of before.articles) {
    articles.set(article.id, article)
    for (const block of article.blocks) blocks.set(block.id, block)
  }
  for (const block of before.outside) blocks.set(block.id, block)
  return {
    ...page,
    articles: page.articles.map((article) => keepArticle(article, articles.get(article.id), blocks)),
    outside: keepBlocks(page.outside, blocks),
  }
}
