import type { SourceInfo, Topic } from '../contract/records.ts'
import type { Article, Page, Role } from '../page/page.ts'
import type { ExportedArticle, ExportedPage } from './exportedPage.ts'

/** Roles that have a field of their own; all others make the `text`. */
const fieldRoles: ReadonlySet<Role> = new Set(['section', 'kicker', 'headline', 'deck', 'byline'])

const textOf = (article: Article, role: Role): string =>
  article.blocks
    .filter((block) => block.role === role)
    .map((block) => block.text)
    .join(' ')

/** The page as every writer takes it, with the vocabulary's labels for its topics. */
export function describePage(page: Page, source: SourceInfo, vocabulary: readonly Topic[]): ExportedPage {
  const labels = new Map(vocabulary.map((topic) => [topic.id, topic.label]))
  const articles = page.articles.map(
    (article, index): ExportedArticle => ({
      id: `${page.id}/${article.id}`,
      page: page.id,
      name: source.name,
      position: index + 1,
      section: textOf(article, 'section'),
      kicker: textOf(article, 'kicker'),
      title: textOf(article, 'headline'),
      deck: textOf(article, 'deck'),
      byline: textOf(article, 'byline'),
      text: article.blocks
        .filter((block) => !fieldRoles.has(block.role))
        .map((block) => block.text)
        .join('\n'),
      paragraphs: article.blocks,
      topics: article.topics.map((id) => ({ id, label: labels.get(id) ?? id })),
      state: page.state,
    }),
  )
  return {
    schema: 1,
    id: page.id,
    name: source.name,
    checksum: source.checksum,
    state: page.state,
    articles,
    outside: page.outside,
    dismissed: page.dismissed,
  }
}
