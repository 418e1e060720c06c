import type { Page } from './page.ts'
import { withArticle } from './spots.ts'

/** Gives an article a topic, by the topic's id. */
export function addTopic(page: Page, id: string, topic: string): Page {
  const article = page.articles.find((other) => other.id === id)
  if (article === undefined || article.topics.includes(topic)) return page
  return withArticle(page, { ...article, topics: [...article.topics, topic] })
}

/** Takes a topic from an article. */
export function removeTopic(page: Page, id: string, topic: string): Page {
  const article = page.articles.find((other) => other.id === id)
  if (article === undefined || !article.topics.includes(topic)) return page
  return withArticle(page, { ...article, topics: article.topics.filter((other) => other !== topic) })
}
