import { type Article, isTitleRole, type NewId, type Page } from './page.ts'
import { findSpot, uniteTopics, withBlockLists } from './spots.ts'

/** Moves an article; `index` is where it stands afterwards. */
export function moveArticle(page: Page, article: string, index: number): Page {
  const from = page.articles.findIndex((other) => other.id === article)
  const moved = page.articles[from]
  const to = Math.min(Math.max(index, 0), page.articles.length - 1)
  if (moved === undefined || from === to) return page
  return { ...page, articles: page.articles.toSpliced(from, 1).toSpliced(to, 0, moved) }
}

/** Moves an article one place up or down in the reading order. */
export function moveArticleBy(page: Page, article: string, by: -1 | 1): Page {
  const from = page.articles.findIndex((other) => other.id === article)
  return from < 0 ? page : moveArticle(page, article, from + by)
}

/**
 * Makes one article of two: `into` stays where it is and takes the blocks of `from`, before or after its own as they
 * are read now, and its topics.
 */
export function mergeArticles(page: Page, into: string, from: string): Page {
  const keeperIndex = page.articles.findIndex((article) => article.id === into)
  const keeper = page.articles[keeperIndex]
  const otherIndex = page.articles.findIndex((article) => article.id === from)
  const other = page.articles[otherIndex]
  if (keeper === undefined || other === undefined || into === from) return page
  const merged: Article = {
    ...keeper,
    topics: uniteTopics(keeper.topics, other.topics),
    blocks: otherIndex < keeperIndex ? [...other.blocks, ...keeper.blocks] : [...keeper.blocks, ...other.blocks],
  }
  return { ...page, articles: page.articles.with(keeperIndex, merged).toSpliced(otherIndex, 1) }
}

/** Makes a new article of this block and what follows in its article, right behind it; the topics stay before. */
export function startArticle(page: Page, block: string, newId: NewId): Page {
  const spot = findSpot(page, block)
  const article = spot && page.articles[spot.article]
  if (spot === undefined || article === undefined || spot.index === 0) return page
  const before: Article = { ...article, blocks: article.blocks.slice(0, spot.index) }
  const started: Article = { id: newId(), topics: [], blocks: article.blocks.slice(spot.index) }
  return { ...page, articles: page.articles.toSpliced(spot.article, 1, before, started) }
}

/** Where an article's title stands, or would stand: behind its section label. */
function titleIndex({ blocks }: Article): number {
  const index = blocks.findIndex(({ role }) => isTitleRole(role))
  if (index >= 0) return index
  const unlabelled = blocks.findIndex(({ role }) => role !== 'section')
  return unlabelled < 0 ? blocks.length : unlabelled
}

/** Exchanges the titles of two articles: headlines with their kickers and decks. */
export function swapTitles(page: Page, first: string, second: string): Page {
  const firstIndex = page.articles.findIndex((article) => article.id === first)
  const secondIndex = page.articles.findIndex((article) => article.id === second)
  const a = page.articles[firstIndex]
  const b = page.articles[secondIndex]
  if (a === undefined || b === undefined || a === b) return page
  const titleOf = ({ blocks }: Article) => blocks.filter(({ role }) => isTitleRole(role))
  const titles = [titleOf(a), titleOf(b)] as const
  if (titles[0].length + titles[1].length === 0) return page
  const withTitle = (article: Article, title: Article['blocks']) =>
    article.blocks.filter(({ role }) => !isTitleRole(role)).toSpliced(titleIndex(article), 0, ...title)
  const lists = new Map([
    [firstIndex, withTitle(a, titles[1])],
    [secondIndex, withTitle(b, titles[0])],
  ])
  return withBlockLists(page, lists, lists.get(firstIndex)?.length === 0 ? secondIndex : firstIndex)
}
