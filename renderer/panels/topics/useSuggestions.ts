import { useMemo } from 'react'
import type { Topic, TopicSuggestion } from '../../../shared/contract/records.ts'
import type { Article } from '../../../shared/page/page.ts'
import { useAppState } from '../../app/AppContext.tsx'

/** A topic proposed for an article. */
export interface ProposedTopic {
  readonly topic: Topic
  readonly words: TopicSuggestion['words']
}

const none: readonly never[] = []

/** What is proposed for an article and not given yet, best first. */
export function useSuggestions({ id, topics }: Pick<Article, 'id' | 'topics'>): readonly ProposedTopic[] {
  const suggestions = useAppState((state) => state.suggestions.get(id)) ?? none
  const vocabulary = useAppState((state) => state.corpus?.vocabulary) ?? none
  return useMemo(
    () =>
      suggestions.flatMap(({ topic: wanted, words }) => {
        const topic = vocabulary.find((each) => each.id === wanted)
        return topic === undefined || topics.includes(wanted) ? [] : [{ topic, words }]
      }),
    [suggestions, vocabulary, topics],
  )
}
