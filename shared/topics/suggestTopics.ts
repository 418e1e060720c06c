import type { TopicSuggestion } from '../contract/records.ts'
import type { Article } from '../page/page.ts'
import { speakingWords } from './speakingWords.ts'
import { type StoryTerms, storyTerms } from './storyTerms.ts'
import { type StoryPiece, storyText } from './storyText.ts'
import type { AskedTerms, TaggedCounts } from './taggedCounts.ts'
import type { VocabularyWeights } from './vocabularyWeights.ts'

/** How many topics are proposed for a story. */
const most = 3

/** A proposal below this, or below this share of the best one, is chance. */
const leastScore = 0.1
const leastShare = 0.1

/** By place in the vocabulary, what it says of a story itself. */
function scoreByVocabulary({ terms, weights }: StoryTerms, vocabulary: VocabularyWeights): Float64Array {
  const scores = new Float64Array(vocabulary.topics.length)
  let place = 0
  for (const term of terms) {
    const weightHere = weights[place++] ?? 0
    for (const { topic, weight } of vocabulary.of(term)) scores[topic] = (scores[topic] ?? 0) + weight * weightHere
  }
  return scores
}

/** What the tagged stories say of a story's terms. */
interface Learned {
  readonly asked: AskedTerms
  /** By place in the terms, what a share of 1 adds to a topic's score. */
  readonly weights: Float64Array
}

function learn({ terms, weights, length }: StoryTerms, tagged: TaggedCounts): Learned {
  const asked = tagged.ask(terms)
  return {
    asked,
    weights: asked.rarities.map((rarity, place) => (rarity * (weights[place] ?? 0)) / Math.max(1, length)),
  }
}

/** Adds what the tagged stories say; gives the topics that they speak for, by place in the vocabulary. */
function addTagged(
  scores: Float64Array,
  vocabulary: VocabularyWeights,
  tagged: TaggedCounts,
  { asked, weights }: Learned,
): ReadonlySet<number> {
  const sums = vocabulary.topics.flatMap(({ id }, topic) => {
    const sum = tagged.sum(id, asked, weights)
    return sum === null ? [] : [{ topic, sum }]
  })
  // Every topic shares some words with a story: what they share in the mean speaks for none.
  const chance = sums.reduce((all, { sum }) => all + sum, 0) / Math.max(2, sums.length)
  const spoken = sums.filter(({ sum }) => sum > chance)
  for (const { topic, sum } of spoken) scores[topic] = (scores[topic] ?? 0) + sum - chance
  return new Set(spoken.map(({ topic }) => topic))
}

/** A topic that fits a story, by its place in the vocabulary. */
interface Ranked {
  readonly id: string
  readonly place: number
}

/** A story with the topics that fit it best. */
interface Ranking {
  readonly pieces: readonly StoryPiece[]
  readonly story: StoryTerms
  readonly learned: Learned | null
  /** Topics that the tagged stories speak for, by place in the vocabulary. */
  readonly spoken: ReadonlySet<number>
  readonly best: readonly Ranked[]
}

function rank(
  article: Pick<Article, 'blocks' | 'topics'>,
  vocabulary: VocabularyWeights,
  tagged: TaggedCounts | null,
): Ranking {
  const pieces = storyText(article)
  // Without tagged stories only what the vocabulary speaks of counts: few of a story's terms.
  const story = storyTerms(pieces, tagged === null ? vocabulary.sieve : undefined)
  const scores = scoreByVocabulary(story, vocabulary)
  const learned = tagged === null || tagged.stories === 0 ? null : learn(story, tagged)
  const spoken =
    learned === null || tagged === null ? new Set<number>() : addTagged(scores, vocabulary, tagged, learned)
  const least = Math.max(leastScore, scores.reduce((top, score) => Math.max(top, score), 0) * leastShare)
  const best = vocabulary.topics
    .flatMap(({ id }, place) => {
      const score = scores[place] ?? 0
      return score >= least && !article.topics.includes(id) ? [{ id, place, score }] : []
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
  return { pieces, story, learned, spoken, best }
}

/** The ids of the topics that the vocabulary alone proposes for an article, as `suggestTopics` with nothing tagged. */
export const topicsByVocabulary = (
  article: Pick<Article, 'blocks' | 'topics'>,
  vocabulary: VocabularyWeights,
): readonly string[] => rank(article, vocabulary, null).best.map(({ id }) => id)

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
  const { pieces, story, learned, spoken, best } = rank(article, vocabulary, tagged)
  return best.map(({ id, place: topic }) => {
    const shares = learned !== null && spoken.has(topic) ? tagged.shares(id, learned.asked) : null
    const fromVocabulary = Float64Array.from(story.terms, (term, place) => {
      const weight = vocabulary.of(term).find((one) => one.topic === topic)?.weight ?? 0
      return weight * (story.weights[place] ?? 0)
    })
    const fromTagged = shares?.map((share, place) => share * (learned?.weights[place] ?? 0)) ?? null
    return { topic: id, words: speakingWords(pieces, story, { fromVocabulary, fromTagged }) }
  })
}
