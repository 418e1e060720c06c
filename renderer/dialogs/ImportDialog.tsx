import { FileText, FolderOpen, HardDrive } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppState } from '../app/AppContext.tsx'
import type { Offer } from '../app/appState.ts'
import { chooseFiles, textTypes } from '../app/chooseFiles.ts'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { Dialog } from '../components/Dialog.tsx'
import type { DialogCloseProps } from './dialogCloseProps.ts'
import { FolderPicker } from './FolderPicker.tsx'
import styles from './ImportDialog.module.css'

const textEndings = ['.txt', '.md']

/** Chooses what to import: files, a folder, or, in a browser, a place on the host's machine. */
export function ImportDialog({ onClose }: DialogCloseProps) {
  const { t } = useTranslation('desk')
  const { jobs, notices, transport } = useApp()
  const home = useAppState((state) => state.hello.home)
  const { desktop } = transport
  const [path, setPath] = useState<string | null>(null)
  const start = (offers: readonly Offer[]) => {
    if (offers.length === 0) return
    onClose()
    void jobs.import(offers)
  }
  const chooseTexts = async () =>
    start(
      desktop === null
        ? await chooseFiles({ accept: textTypes })
        : (await desktop.chooseFiles('text')).map((each) => ({ path: each })),
    )
  const chooseFolder = async () => {
    if (desktop === null) return start(await chooseFiles({ folder: true }))
    const folder = await desktop.chooseFolder('import')
    if (folder !== null) start([{ path: folder }])
  }
  return (
    <Dialog isOpen title={t('import.title')} onClose={onClose}>
      <p>{t('import.hint')}</p>
      <div className={classes(styles.choices)}>
        <Button icon={<FileText aria-hidden />} onPress={() => void notices.guard(chooseTexts)}>
          {t('import.files')}
        </Button>
        <Button icon={<FolderOpen aria-hidden />} onPress={() => void notices.guard(chooseFolder)}>
          {t('import.folder')}
        </Button>
        {desktop === null ? (
          <Button
            icon={<HardDrive aria-hidden />}
            aria-expanded={path !== null}
            onPress={() => setPath(path === null ? home : null)}
          >
            {t('import.byPath')}
          </Button>
        ) : null}
      </div>
      {path === null ? null : (
        <>
          <FolderPicker
            path={path}
            onPath={setPath}
            files={textEndings}
            onFile={(entry) => start([{ path: entry.path }])}
          />
          <Button variant="primary" onPress={() => start([{ path }])}>
            {t('import.thisFolder')}
          </Button>
        </>
      )}
      <p className={classes(styles.drop)}>{t('import.drop')}</p>
    </Dialog>
  )
}
