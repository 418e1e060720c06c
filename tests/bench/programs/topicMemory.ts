import { recognisePage } from '../../../shared/recognise/recognisePage.ts'
import { sampleVocabulary } from '../../../shared/topics/sampleVocabulary.ts'
import { TaggedCounts } from '../../../shared/topics/taggedCounts.ts'
import { weighVocabulary } from '../../../shared/topics/vocabularyWeights.ts'
import { readSeeds } from '../analysis/seeds.ts'

// Prints the bytes by which the process has grown with what is learned of 10,000 pages, all articles tagged.
const pages = readSeeds().map((text, index) => recognisePage(text, `p${index}`))
const settle = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().rss
}
const before = settle()
const vocabulary = weighVocabulary(sampleVocabulary)
const counts = new TaggedCounts()
for (let number = 0; number < 10_000; number++) {
  const page = pages[number % pages.length]
  if (page === undefined) break
  const topicOf = (index: number): string => sampleVocabulary[(number + index) % sampleVocabulary.length]?.id ?? ''
  counts.add({ ...page, articles: page.articles.map((article, index) => ({ ...article, topics: [topicOf(index)] })) })
}
const after = settle()
if (counts.stories === 0 || vocabulary.topics.length === 0) throw new Error('nothing was counted')
console.log(after - before)
