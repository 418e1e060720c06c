import type { Finding, Fix } from '../contract/records.ts'
import { applyFix } from '../page/applyFix.ts'
import { articlesOfFix, blocksOfFix } from '../page/fixTargets.ts'
import type { Article, NewId, Page } from '../page/page.ts'

const fixAll = (page: Page, fixes: readonly Fix[], newId: NewId): Page =>
  fixes.reduceRight((mended, fix) => applyFix(mended, fix, newId), page)

/** The articles that blocks stand in, by the block's id. */
function articleByBlock({ articles }: Page): ReadonlyMap<string, Article> {
  return new Map(articles.flatMap((article) => article.blocks.map((block) => [block.id, article] as const)))
}

/**
 * The page after the first fix of every finding of level `accept`. They are done from the last to the first, so
 * that of three blocks that become one the left one keeps its id throughout. Fixes within one article are done on
 * that article alone: on a page of very many, each would copy them all.
 */
export function proposePage(page: Page, findings: readonly Finding[], newId: NewId): Page {
  const homes = articleByBlock(page)
  const within = new Map<Article, Fix[]>()
  const across: Fix[] = []
  for (const { level, fixes } of findings) {
    const fix = fixes[0]
    if (level !== 'accept' || fix === undefined) continue
    const [home, ...others] = blocksOfFix(fix).map((id) => homes.get(id))
    const isAcross = articlesOfFix(fix).length > 0 || others.some((other) => other !== home)
    if (home === undefined || isAcross) across.push(fix)
    else if (!within.get(home)?.push(fix)) within.set(home, [fix])
  }
  const articles = page.articles.flatMap((article) => {
    const fixes = within.get(article)
    return fixes === undefined
      ? [article]
      : fixAll({ ...page, articles: [article], outside: [] }, fixes, newId).articles
  })
  return fixAll({ ...page, articles }, across, newId)
}
