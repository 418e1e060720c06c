import type { ExportedArticle } from './exportedPage.ts'

/** Columns of the table of articles. */
export const articleColumns = [
  'id',
  'page',
  'name',
  'position',
  'section',
  'kicker',
  'title',
  'deck',
  'byline',
  'text',
  'topics',
  'state',
  'reason',
] as const

/** An article as a row of `articleColumns`; labels of topics stand in one cell, ` | ` between two. */
export const articleRow = (article: ExportedArticle): readonly string[] => [
  article.id,
  article.page,
  article.name,
  String(article.position),
  article.section,
  article.kicker,
  article.title,
  article.deck,
  article.byline,
  article.text,
  article.topics.map(({ label }) => label).join(' | '),
  article.state.is,
  article.state.reason,
]
