import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { Button } from '../components/Button.tsx'
import { FolderField } from '../dialogs/FolderField.tsx'
import { joinPath } from '../dialogs/folderName.ts'

/** Asks for a folder and writes the list into it. */
export function KnownExport({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('desk')
  const { known, notices } = useApp()
  const home = useAppState((state) => state.hello.home)
  const [folder, setFolder] = useState(joinPath(home, 'galley-export'))
  const write = async () => {
    const path = await known.export(folder.trim())
    if (path === undefined) return
    notices.show({ tone: 'ok', text: { key: 'desk:jobs.exported', params: { path } } })
    onDone()
  }
  return (
    <section aria-label={t('known.export')}>
      <FolderField
        label={t('export.folder')}
        path={folder}
        onPath={setFolder}
        purpose="export"
        description={t('export.folderHint')}
      />
      <Button variant="primary" isDisabled={folder.trim() === ''} onPress={() => void write()}>
        {t('export.do')}
      </Button>
    </section>
  )
}
