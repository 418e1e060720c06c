import type { TopicSuggestion } from '../contract/records.ts'
import type { Article } from '../page/page.ts'
import { speakingWords, type TermWeights } from './speakingWords.ts'
import { type StoryTerms, storyTerms } from './storyTerms.ts'
import { storyText } from './storyText.ts'
import type { TaggedCounts } from './taggedCounts.ts'
import type { VocabularyWeights } from './vocabularyWeights.ts'

/** How many topics are proposed for a story. */
const most = 3

/** A proposal below this, or below this share of the best one, is chance. */
const leastScore = 0.1
const leastShare = 0.1

interface Scored {
  readonly topic: number
  score: number
  /** By place in the story's terms, what the vocabulary and what the tagged stories say for the topic. */
  readonly fromVocabulary: Float64Array
  fromTagged: Float64Array | null
}

function scoreByVocabulary(story: StoryTerms, vocabulary: VocabularyWeights): Scored[] {
  const { terms, weights } = story
  const scored = vocabulary.topics.map(
    (_, topic): Scored => ({ topic, score: 0, fromVocabulary: new Float64Array(terms.length), fromTagged: null }),
  )
  for (const [place, term] of terms.entries())
    for (const { topic, weight } of vocabulary.of(term)) {
      const one = scored[topic]
      if (one === undefined) continue
      const gain = weight * (weights[place] ?? 0)
      one.fromVocabulary[place] = gain
      one.score += gain
    }
  return scored
}

function addTagged(
  scored: readonly Scored[],
  story: StoryTerms,
  vocabulary: VocabularyWeights,
  tagged: TaggedCounts,
): void {
  const { terms, weights, length } = story
  if (tagged.stories === 0 || length === 0) return
  const rarities = tagged.rarities(terms)
  const known = scored.flatMap((one) => {
    const counts = tagged.of(vocabulary.topics[one.topic]?.id ?? '', terms)
    if (counts === null) return []
    const gains = new Float64Array(terms.length)
    let sum = 0
    for (let place = 0; place < terms.length; place++) {
      const gain = ((weights[place] ?? 0) * (rarities[place] ?? 0) * counts.share(place)) / length
      gains[place] = gain
      sum += gain
    }
    return [{ one, gains, sum }]
  })
  // Every topic shares some words with a story: what they share in the mean speaks for none.
  const chance = known.reduce((all, { sum }) => all + sum, 0) / Math.max(2, known.length)
  for (const { one, gains, sum } of known) {
    if (sum <= chance) continue
    one.score += sum - chance
    one.fromTagged = gains
  }
}

const weightsOf = (scored: Scored): TermWeights => ({
  fromVocabulary: scored.fromVocabulary,
  fromTagged: scored.fromTagged,
})

/**
 * The topics that fit an article best, three at most, best first, each with the words that speak for it. Those that it
 * has already are left out. Nearest centroids after Rocchio (1971): what the vocabulary says of a topic is the query,
 * the stories tagged with it so far move it towards their mean. Nothing tagged yet, the vocabulary decides alone.
 */
export function suggestTopics(
  article: Pick<Article, 'blocks' | 'topics'>,
  vocabulary: VocabularyWeights,
  tagged: TaggedCounts,
): readonly TopicSuggestion[] {
  const pieces = storyText(article)
  const story = storyTerms(pieces)
  const scored = scoreByVocabulary(story, vocabulary)
  addTagged(scored, story, vocabulary, tagged)
  const ranked = scored.filter(({ score }) => score >= leastScore).sort((a, b) => b.score - a.score)
  const least = (ranked[0]?.score ?? 0) * leastShare
  return ranked
    .filter(({ score }) => score >= least)
    .flatMap((one) => {
      const topic = vocabulary.topics[one.topic]
      return topic === undefined || article.topics.includes(topic.id) ? [] : [{ one, topic }]
    })
    .slice(0, most)
    .map(({ one, topic }) => ({ topic: topic.id, words: speakingWords(pieces, story, weightsOf(one)) }))
}
