import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topic } from '../../../shared/contract/records.ts'
import { useAppState } from '../../app/AppContext.tsx'
import { useSessionState } from '../../app/useSession.ts'
import { Picker } from '../../components/Picker.tsx'
import { TopicDot } from '../../components/TopicDot.tsx'
import type { PageSession } from '../../session/pageSession.ts'
import { findTopics, isNewTopic } from './findTopics.ts'
import { useReason } from './useReason.ts'
import { type ProposedTopic, useSuggestions } from './useSuggestions.ts'
import { useTopicEdits } from './useTopicEdits.ts'

export interface TopicPickerProps {
  readonly session: PageSession
  readonly article: string
  /** After a topic was added; the picker stands ready for the next. */
  readonly onDone?: () => void
}

const none: readonly never[] = []
const longestLabel = 80

const proposedFirst = (topics: readonly Topic[], proposed: readonly ProposedTopic[]): readonly Topic[] => {
  const first = proposed.map(({ topic }) => topic)
  return [...first, ...topics.filter((topic) => !first.includes(topic))]
}

/** Type to find a topic or to create it; Enter adds it to the article. The proposed ones stand first, with the reason. */
export function TopicPicker({ session, article, onDone }: TopicPickerProps) {
  const { t } = useTranslation('desk')
  const vocabulary = useAppState((state) => state.corpus?.vocabulary ?? none)
  const present = useSessionState(
    session,
    (state) => state.page.articles.find((each) => each.id === article)?.topics ?? none,
  )
  const edits = useTopicEdits(session, article)
  const [text, setText] = useState('')
  const proposed = useSuggestions({ id: article, topics: present })
  const reasonOf = useReason()
  const items = useMemo(
    () =>
      proposedFirst(findTopics(vocabulary, text), text === '' ? proposed : none)
        .filter((topic) => !present.includes(topic.id))
        .map((topic) => {
          const words = text === '' ? proposed.find((one) => one.topic.id === topic.id)?.words : undefined
          const detail = words === undefined ? topic.alternatives.slice(0, 2).join(' · ') : reasonOf(words)
          return {
            id: topic.id,
            label: topic.label,
            icon: <TopicDot colour={topic.colour} />,
            ...(detail === '' ? {} : { detail }),
          }
        }),
    [vocabulary, present, text, proposed, reasonOf],
  )
  const done = () => {
    setText('')
    onDone?.()
  }
  return (
    <Picker
      label={t('topics.find')}
      placeholder={t('topics.find')}
      items={items}
      text={text}
      onText={(typed) => setText(typed.slice(0, longestLabel))}
      onPick={(id) => {
        edits.add(id)
        done()
      }}
      create={
        isNewTopic(vocabulary, text)
          ? {
              label: t('topics.create', { label: text.trim() }),
              run: () => {
                void edits.create(text)
                done()
              },
            }
          : undefined
      }
      empty={t('topics.none')}
    />
  )
}
