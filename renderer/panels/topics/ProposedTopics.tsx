import { Plus } from 'lucide-react'
import { Button, TooltipTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useCommandKeys } from '../../commands/useCommandKeys.ts'
import { classes } from '../../components/classes.ts'
import { Tip } from '../../components/Tip.tsx'
import styles from './ProposedTopics.module.css'
import type { TopicChipsProps } from './TopicChips.tsx'
import { useReason } from './useReason.ts'
import { useSuggestions } from './useSuggestions.ts'
import { useTopicEdits } from './useTopicEdits.ts'

/** Topics that are proposed, as chips that are not there yet: pressed, they are given. Hover and focus say why. */
export function ProposedTopics({ session, article }: TopicChipsProps) {
  const { t } = useTranslation('desk')
  const proposed = useSuggestions(article)
  const reasonOf = useReason()
  const keys = useCommandKeys('topic.accept')
  const edits = useTopicEdits(session, article.id)
  return proposed.map(({ topic, words }, place) => {
    const reason = reasonOf(words)
    return (
      <TooltipTrigger key={topic.id} delay={300}>
        <Button
          className={classes(styles.proposed)}
          style={{ color: `var(--topic-${topic.colour})` }}
          aria-label={t('topics.proposed', { label: topic.label, reason })}
          onPress={() => edits.add(topic.id)}
        >
          <Plus aria-hidden /> {topic.label}
        </Button>
        <Tip keys={place === 0 ? keys : undefined}>{reason}</Tip>
      </TooltipTrigger>
    )
  })
}
