import type { Finding, Fix } from '../contract/records.ts'
import { applyFix } from '../page/applyFix.ts'
import { articlesOfFix, blocksOfFix } from '../page/fixTargets.ts'
import type { Article, Block, NewId, Page } from '../page/page.ts'

/** The articles that blocks stand in, by the block's id. */
function articleByBlock({ articles }: Page): ReadonlyMap<string, Article> {
  return new Map(articles.flatMap((article) => article.blocks.map((block) => [block.id, article] as const)))
}

/**
 * An article after fixes that touch it alone, done from the last to the first. Each is done on a page of nothing but
 * its own blocks: to copy all of a long article for every one would take the square of its length.
 */
function fixArticle(page: Page, article: Article, fixes: readonly Fix[], newId: NewId): Article {
  const places = new Map<string, Block[]>(article.blocks.map((block) => [block.id, [block]]))
  for (const fix of fixes.toReversed()) {
    const targets = blocksOfFix(fix)
    const blocks = targets.flatMap((id) => places.get(id) ?? [])
    const fixed = applyFix({ ...page, articles: [{ ...article, blocks }], outside: [] }, fix, newId)
    for (const id of targets) places.set(id, [])
    let place = places.get(targets[0] ?? '')
    for (const block of fixed.articles[0]?.blocks ?? []) {
      place = places.get(block.id) ?? place
      place?.push(block)
    }
  }
  return { ...article, blocks: article.blocks.flatMap(({ id }) => places.get(id) ?? []) }
}

/**
 * The page after the first fix of every finding of level `accept`. They are done from the last to the first, so
 * that of three blocks that become one the left one keeps its id throughout.
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
  const articles = page.articles.map((article) => {
    const fixes = within.get(article)
    return fixes === undefined ? article : fixArticle(page, article, fixes, newId)
  })
  return across.reduceRight<Page>((mended, fix) => applyFix(mended, fix, newId), { ...page, articles })
}
