import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { TopicSuggestion } from '../../../shared/contract/records.ts'

/** Says why a topic is proposed: the words of the story that the vocabulary knows, and those of stories tagged so. */
export function useReason(): (words: TopicSuggestion['words']) => string {
  const { t } = useTranslation('desk')
  return useCallback(
    (words) =>
      (['vocabulary', 'tagged'] as const)
        .flatMap((source) => {
          const own = words.filter(({ from }) => from === source).map(({ text }) => text)
          return own.length === 0 ? [] : [t(`topics.because.${source}`, { words: own.join(t('topics.between')) })]
        })
        .join(t('topics.and')),
    [t],
  )
}
