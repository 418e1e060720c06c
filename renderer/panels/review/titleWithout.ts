import type { Article, Page } from '../../../shared/page/page.ts'

/** By what an article is known without some of its blocks: its headline, else how its text begins. */
export function titleWithout(article: Article | undefined, blocks: readonly string[]): string {
  const own = article?.blocks.filter(({ id }) => !blocks.includes(id)) ?? []
  const known = own.find(({ role }) => role === 'headline') ?? own.find(({ role }) => role === 'body') ?? own[0]
  return known?.text.trim() ?? ''
}

/** Whether title lines only go to the head of the article that they stand in. */
export const isMovedUp = (page: Page, blocks: readonly string[], article: string): boolean =>
  page.articles.find(({ id }) => id === article)?.blocks.some(({ id }) => blocks.includes(id)) === true
