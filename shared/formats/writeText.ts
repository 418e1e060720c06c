import type { ExportedArticle, ExportedPage } from './exportedPage.ts'
import { showGaps } from './showGaps.ts'

const separate = (article: ExportedArticle): string => article.paragraphs.map((block) => showGaps(block)).join('\n\n')

/** An article as plain text: its blocks in reading order, a blank line between two, gaps as `[…]`. */
export const writeArticleText = (article: ExportedArticle): string => `${separate(article)}\n`

/** The articles of a page as plain text, three line ends and a rule between two; furniture and noise are left out. */
export const writePageText = (page: ExportedPage): string =>
  page.articles.length === 0 ? '' : `${page.articles.map(separate).join('\n\n\n* * *\n\n\n')}\n`
