import type { Page } from '../page/page.ts'
import type { ComparedArticle } from './comparison.ts'

const without = (ids: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others)
  return ids.filter((id) => !known.has(id))
}

/** Articles of two pages, known by their ids, of which something changed: those of the second page in its order first. */
export function compareArticles(before: Page, after: Page, moved: ReadonlySet<string>): readonly ComparedArticle[] {
  const old = new Map(before.articles.map((article) => [article.id, article] as const))
  const now = new Set(after.articles.map(({ id }) => id))
  const stayed = after.articles.map(({ id, topics }): ComparedArticle => {
    const partner = old.get(id)
    const known = partner?.topics ?? []
    const change = { gone: without(known, topics), new: without(topics, known) }
    return {
      id,
      kinds: [
        ...(partner === undefined ? (['added'] as const) : []),
        ...(moved.has(id) ? (['moved'] as const) : []),
        ...(change.gone.length + change.new.length > 0 ? (['topics'] as const) : []),
      ],
      topics: change,
    }
  })
  const gone = before.articles
    .filter(({ id }) => !now.has(id))
    .map(({ id, topics }): ComparedArticle => ({ id, kinds: ['removed'], topics: { gone: topics, new: [] } }))
  return [...stayed, ...gone].filter(({ kinds }) => kinds.length > 0)
}
