import { useTranslation } from 'react-i18next'
import type { Article } from '../../../shared/page/page.ts'
import { useAppState } from '../../app/AppContext.tsx'
import { useSessionState } from '../../app/useSession.ts'
import { Chip } from '../../components/Chip.tsx'
import type { PageSession } from '../../session/pageSession.ts'
import { useTopicEdits } from './useTopicEdits.ts'

export interface TopicChipsProps {
  readonly session: PageSession
  readonly article: Pick<Article, 'id' | 'topics'>
}

const none: readonly never[] = []

/** The topics of an article; one that the vocabulary has lost is shown by its id. */
export function TopicChips({ session, article }: TopicChipsProps) {
  const { t } = useTranslation('desk')
  const vocabulary = useAppState((state) => state.corpus?.vocabulary ?? none)
  const readOnly = useSessionState(session, (state) => state.readOnly)
  const edits = useTopicEdits(session, article.id)
  return article.topics.map((id) => {
    const topic = vocabulary.find((each) => each.id === id)
    const label = topic?.label ?? id
    return (
      <Chip
        key={id}
        {...(topic === undefined ? {} : { colour: topic.colour })}
        {...(readOnly ? {} : { onRemove: () => edits.remove(id), removeLabel: t('topics.remove', { label }) })}
      >
        {label}
      </Chip>
    )
  })
}
