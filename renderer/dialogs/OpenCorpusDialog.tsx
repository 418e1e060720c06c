import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app/AppContext.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { CancelOrDo } from './CancelOrDo.tsx'
import type { DialogCloseProps } from './dialogCloseProps.ts'
import { FolderPicker } from './FolderPicker.tsx'

/** Finds a corpus's folder where there is no dialog of the system. */
export function OpenCorpusDialog({ onClose }: DialogCloseProps) {
  const { t } = useTranslation('desk')
  const { corpora } = useApp()
  const [path, setPath] = useState('')
  const [busy, setBusy] = useState(false)
  const open = async (folder: string) => {
    setBusy(true)
    const done = await corpora.open(folder)
    setBusy(false)
    if (done) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('open.title')}
      onClose={onClose}
      actions={
        <CancelOrDo
          onCancel={onClose}
          label={t('open.do')}
          isDisabled={busy || path === ''}
          onDo={() => void open(path)}
        />
      }
    >
      <p>{t('open.hint')}</p>
      <FolderPicker path={path} onPath={setPath} onCorpus={(entry) => void open(entry.path)} />
    </Dialog>
  )
}
