import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { Button } from '../components/Button.tsx'
import { ChoiceGroup } from '../components/ChoiceGroup.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { TextField } from '../components/TextField.tsx'
import type { DialogCloseProps } from './dialogCloseProps.ts'

const languages = ['system', 'zh', 'en'] as const
const themes = ['system', 'light', 'dark'] as const
const sizes = ['0.8', '0.9', '1', '1.1', '1.25', '1.5'] as const

/** What a person sets for themselves; holds at once. */
export function SettingsDialog({ onClose }: DialogCloseProps) {
  const { t } = useTranslation(['settings', 'desk'])
  const { settings: actions } = useApp()
  const settings = useAppState((state) => state.settings)
  const [author, setAuthor] = useState(settings.author)
  const keepAuthor = () => {
    if (author.trim() !== settings.author) actions.change({ author: author.trim() })
  }
  const close = () => {
    keepAuthor()
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('title')}
      onClose={close}
      actions={
        <Button variant="primary" onPress={close}>
          {t('desk:done')}
        </Button>
      }
    >
      <TextField
        label={t('author')}
        description={t('authorHint')}
        maxLength={120}
        value={author}
        onChange={setAuthor}
        onBlur={keepAuthor}
        onSubmit={close}
      />
      <ChoiceGroup
        label={t('language')}
        value={settings.language}
        onChange={(language) => actions.change({ language })}
        options={languages.map((id) => ({ id, label: t(`languages.${id}`) }))}
      />
      <ChoiceGroup
        label={t('theme')}
        value={settings.theme}
        onChange={(theme) => actions.change({ theme })}
        options={themes.map((id) => ({ id, label: t(`themes.${id}`) }))}
      />
      <ChoiceGroup
        label={t('textSize')}
        value={sizes.find((size) => Number(size) === settings.textSize) ?? '1'}
        onChange={(size) => actions.change({ textSize: Number(size) })}
        options={sizes.map((id) => ({ id, label: t('percent', { value: Math.round(Number(id) * 100) }) }))}
      />
    </Dialog>
  )
}
