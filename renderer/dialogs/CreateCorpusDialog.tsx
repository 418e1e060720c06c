import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { TextField } from '../components/TextField.tsx'
import { CancelOrDo } from './CancelOrDo.tsx'
import type { DialogCloseProps } from './dialogCloseProps.ts'
import { FolderField } from './FolderField.tsx'
import { folderNameOf, joinPath } from './folderName.ts'

/** Names a new corpus and the folder that it will be. */
export function CreateCorpusDialog({ onClose }: DialogCloseProps) {
  const { t } = useTranslation('desk')
  const { corpora } = useApp()
  const home = useAppState((state) => state.hello.home)
  const [title, setTitle] = useState('')
  const [parent, setParent] = useState(home)
  const [busy, setBusy] = useState(false)
  const path = joinPath(parent, folderNameOf(title))
  const ready = title.trim() !== '' && parent.trim() !== '' && !busy
  const create = async () => {
    if (!ready) return
    setBusy(true)
    const done = await corpora.create(path, title.trim())
    setBusy(false)
    if (done) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('create.title')}
      onClose={onClose}
      actions={<CancelOrDo onCancel={onClose} label={t('create.do')} isDisabled={!ready} onDo={() => void create()} />}
    >
      <TextField
        autoFocus
        label={t('create.name')}
        placeholder={t('create.nameHint')}
        maxLength={200}
        value={title}
        onChange={setTitle}
        onSubmit={() => void create()}
      />
      <FolderField
        label={t('create.parent')}
        path={parent}
        onPath={setParent}
        purpose="corpus"
        description={t('create.where', { path })}
      />
    </Dialog>
  )
}
