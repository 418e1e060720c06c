import type { Topic } from '../../../shared/contract/records.ts'
import type { Article } from '../../../shared/page/page.ts'
import { sampleVocabulary } from '../../../shared/topics/sampleVocabulary.ts'
import { suggestTopics } from '../../../shared/topics/suggestTopics.ts'
import { TaggedCounts } from '../../../shared/topics/taggedCounts.ts'
import { type VocabularyWeights, weighVocabulary } from '../../../shared/topics/vocabularyWeights.ts'
import { type Part, storiesOf } from '../../support/faultyPages/faultyPages.ts'
import { createRandom } from '../../support/faultyPages/random.ts'
import type { Story } from '../../support/faultyPages/story.ts'
import { type BlockSketch, makePage } from '../../support/makePage.ts'

/** A story with its topics, by id, most fitting first. */
export interface ToldStory {
  readonly article: Article
  readonly topics: readonly string[]
}

/** The vocabulary with its labels alone, as it is where nobody has written more. */
export const bareVocabulary: readonly Topic[] = sampleVocabulary.map((topic) => ({
  ...topic,
  alternatives: [],
  definition: '',
}))

const ids = new Map(sampleVocabulary.map(({ id, label }) => [label, id]))

function toStory({ kicker, headline, deck, texts, caption, topics }: Story): ToldStory[] {
  const line = (text: string | null, role: 'kicker' | 'headline' | 'deck' | 'caption'): BlockSketch[] =>
    text === null ? [] : [{ text, role }]
  const titles = [...line(kicker, 'kicker'), ...line(headline, 'headline'), ...line(deck, 'deck')]
  const blocks = [...titles, ...texts, ...line(caption, 'caption')]
  return makePage({ articles: [{ blocks }] }).articles.map((article) => ({
    article,
    topics: topics.map((label) => ids.get(label) ?? label),
  }))
}

const hasTopic = ({ topics }: Story): boolean => topics.length > 0

/** The stories written for generated pages that the sample vocabulary has a topic for. */
export const writtenStories = (part: Part): readonly ToldStory[] =>
  storiesOf(part)
    .filter((story) => hasTopic(story) && story.id.startsWith('zh'))
    .flatMap(toStory)

/** Share of stories with their first topic among the three proposed. */
export function firstInThree(
  stories: readonly ToldStory[],
  vocabulary: VocabularyWeights,
  tagged = new TaggedCounts(),
): number {
  const found = stories.filter(({ article, topics }) =>
    suggestTopics(article, vocabulary, tagged).some(({ topic }) => topic === topics[0]),
  )
  return found.length / stories.length
}

const rounds = 30

/** The same share of the other stories, given and written, once so many are tagged: the mean over 30 orders. */
export function afterTagging(
  count: number,
  vocabulary: readonly Topic[],
): { readonly value: number; readonly runs: number } {
  const weights = weighVocabulary(vocabulary)
  const all = [...storiesOf('tune'), ...storiesOf('report')].filter(hasTopic).flatMap(toStory)
  let sum = 0
  for (let round = 0; round < rounds; round++) {
    const order = createRandom(round + 1).shuffle(all)
    const tagged = new TaggedCounts()
    tagged.add({
      ...makePage(),
      articles: order.slice(0, count).map(({ article, topics }) => ({ ...article, topics })),
    })
    sum += firstInThree(order.slice(count), weights, tagged)
  }
  return { value: sum / rounds, runs: (all.length - count) * rounds }
}
