import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topic } from '../../shared/contract/records.ts'
import { useApp } from '../app/AppContext.tsx'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { TextField } from '../components/TextField.tsx'

const longestLabel = 80
const longestText = 2000
const separators = /[、,，;；\n]/

/** What was typed as a list of labels, each once. */
const splitLabels = (typed: string): string[] => [
  ...new Set(
    typed
      .split(separators)
      .map((label) => label.trim())
      .filter((label) => label !== ''),
  ),
]

/** Label, alternative labels and definition of a topic: what stories are compared with. */
export function TopicForm({ topic, onDone }: { readonly topic: Topic; readonly onDone: () => void }) {
  const { t } = useTranslation('desk')
  const { corpora } = useApp()
  const [label, setLabel] = useState(topic.label)
  const [alternatives, setAlternatives] = useState(topic.alternatives.join(t('topics.between')))
  const [definition, setDefinition] = useState(topic.definition)
  const save = async () => {
    if (label.trim() === '') return
    const changed = {
      ...topic,
      label: label.trim(),
      alternatives: splitLabels(alternatives),
      definition: definition.trim(),
    }
    if ((await corpora.changeTopic(changed)) !== undefined) onDone()
  }
  return (
    <Dialog
      isOpen
      title={t('vocabulary.edit', { label: topic.label })}
      onClose={onDone}
      actions={
        <>
          <Button variant="quiet" onPress={onDone}>
            {t('cancel')}
          </Button>
          <Button variant="primary" isDisabled={label.trim() === ''} onPress={() => void save()}>
            {t('vocabulary.save')}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        label={t('vocabulary.label')}
        maxLength={longestLabel}
        value={label}
        onChange={setLabel}
        onSubmit={() => void save()}
      />
      <TextField
        label={t('vocabulary.alternatives')}
        description={t('vocabulary.alternativesHint')}
        maxLength={longestText}
        lines={2}
        value={alternatives}
        onChange={setAlternatives}
      />
      <TextField
        label={t('vocabulary.definition')}
        description={t('vocabulary.definitionHint')}
        maxLength={longestText}
        lines={4}
        value={definition}
        onChange={setDefinition}
      />
    </Dialog>
  )
}
