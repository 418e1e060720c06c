import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../app/AppContext.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { Picker } from '../components/Picker.tsx'
import { TopicDot } from '../components/TopicDot.tsx'
import { findTopics } from '../panels/topics/findTopics.ts'
import type { DialogCloseProps } from './dialogCloseProps.ts'
import { TopicForm } from './TopicForm.tsx'

const none: readonly never[] = []

/** Every topic of the corpus, found by typing, with its labels and definition to edit. */
export function VocabularyDialog({ onClose }: DialogCloseProps) {
  const { t } = useTranslation('desk')
  const vocabulary = useAppState((state) => state.corpus?.vocabulary ?? none)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const topic = vocabulary.find(({ id }) => id === chosen)
  const items = useMemo(
    () =>
      findTopics(vocabulary, text).map(({ id, label, colour, alternatives }) => {
        const icon = <TopicDot key={id} colour={colour} />
        const detail = alternatives.slice(0, 2).join(' · ')
        return { id, label, icon, ...(detail === '' ? {} : { detail }) }
      }),
    [vocabulary, text],
  )
  if (topic !== undefined) return <TopicForm key={topic.id} topic={topic} onDone={() => setChosen(null)} />
  return (
    <Dialog isOpen width="narrow" title={t('vocabulary.title')} onClose={onClose}>
      <Picker
        label={t('vocabulary.find')}
        placeholder={t('vocabulary.find')}
        items={items}
        text={text}
        onText={setText}
        onPick={setChosen}
        empty={t(vocabulary.length === 0 ? 'vocabulary.empty' : 'vocabulary.none')}
      />
    </Dialog>
  )
}
