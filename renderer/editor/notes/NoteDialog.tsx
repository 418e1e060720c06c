import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/TextField.tsx'

export interface NoteDialogProps {
  readonly title: string
  /** The passage that the note is on. */
  readonly passage: string
  readonly text?: string
  readonly onSave: (text: string) => void
  readonly onClose: () => void
}

const longestPassage = 60

/** The words of a note. */
export function NoteDialog({ title, passage, text = '', onSave, onClose }: NoteDialogProps) {
  const { t } = useTranslation('editor')
  const [typed, setTyped] = useState(text)
  const save = () => {
    if (typed.trim() === '') return
    onSave(typed.trim())
    onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('notes.cancel')}</Button>
          <Button variant="primary" isDisabled={typed.trim() === ''} onPress={save}>
            {t('notes.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('notes.text')}
        description={passage === '' ? undefined : t('notes.on', { text: passage.slice(0, longestPassage) })}
        lines={4}
        autoFocus
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          else event.continuePropagation()
        }}
      />
    </Dialog>
  )
}
