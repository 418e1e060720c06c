import type { Page } from '../../shared/page/page.ts'

/** The page with one text in place of another wherever it stands; marks and notes stay where they are. */
export const replaceInPage = (page: Page, wrong: string, right: string): Page => ({
  ...page,
  articles: page.articles.map((article) => ({
    ...article,
    blocks: article.blocks.map((block) => ({ ...block, text: block.text.replaceAll(wrong, right) })),
  })),
})
