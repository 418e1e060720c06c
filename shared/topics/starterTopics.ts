import type { Article } from '../page/page.ts'
import { sampleVocabulary } from './sampleVocabulary.ts'
import { topicsByVocabulary } from './suggestTopics.ts'
import { weighVocabulary } from './vocabularyWeights.ts'

const weights = weighVocabulary(sampleVocabulary)
const labels = new Map(sampleVocabulary.map(({ id, label }) => [id, label]))

/** Labels that the sample vocabulary proposes for an article without any corpus, best first, three at most. */
export function starterTopics(article: Pick<Article, 'blocks' | 'topics'>): readonly string[] {
  return topicsByVocabulary(article, weights).map((topic) => labels.get(topic) ?? topic)
}
