import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../app/AppContext.tsx'
import { useSessionState } from '../../app/useSession.ts'
import { Picker } from '../../components/Picker.tsx'
import { TopicDot } from '../../components/TopicDot.tsx'
import type { PageSession } from '../../session/pageSession.ts'
import { findTopics, isNewTopic } from './findTopics.ts'
import { useTopicEdits } from './useTopicEdits.ts'

export interface TopicPickerProps {
  readonly session: PageSession
  readonly article: string
  /** After a topic was added; the picker stands ready for the next. */
  readonly onDone?: () => void
}

const none: readonly never[] = []
const longestLabel = 80

/** Type to find a topic or to create it; Enter adds it to the article. */
export function TopicPicker({ session, article, onDone }: TopicPickerProps) {
  const { t } = useTranslation('desk')
  const vocabulary = useAppState((state) => state.corpus?.vocabulary ?? none)
  const present = useSessionState(
    session,
    (state) => state.page.articles.find((each) => each.id === article)?.topics ?? none,
  )
  const edits = useTopicEdits(session, article)
  const [text, setText] = useState('')
  const items = useMemo(
    () =>
      findTopics(vocabulary, text)
        .filter((topic) => !present.includes(topic.id))
        .map((topic) => ({
          id: topic.id,
          label: topic.label,
          icon: <TopicDot colour={topic.colour} />,
          ...(topic.alternatives.length === 0 ? {} : { detail: topic.alternatives.slice(0, 2).join(' · ') }),
        })),
    [vocabulary, present, text],
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
