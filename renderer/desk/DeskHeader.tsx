import { Download, FileUp, PanelLeft, PanelRight, Redo2, Settings2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../app/AppContext.tsx'
import { useOpenSession, useSessionState } from '../app/useSession.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { useCommands } from '../commands/CommandsContext.tsx'
import { useCommandEnabled } from '../commands/useCommandEnabled.ts'
import { useCommandKeys } from '../commands/useCommandKeys.ts'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { IconButton } from '../components/IconButton.tsx'
import type { PageSession } from '../session/pageSession.ts'
import { CorpusMenu } from './CorpusMenu.tsx'
import styles from './DeskHeader.module.css'
import { useEditName } from './useEditName.ts'

export interface DeskHeaderProps {
  readonly pagesOpen: boolean
  readonly sideOpen: boolean
  readonly onTogglePages: () => void
  readonly onToggleSide: () => void
}

export function DeskHeader({ pagesOpen, sideOpen, onTogglePages, onToggleSide }: DeskHeaderProps) {
  const { t } = useTranslation('desk')
  const commands = useCommands()
  const session = useOpenSession()
  const pages = useAppState((state) => state.corpus?.pages.length ?? 0)
  const canImport = useCommandEnabled('page.import')
  return (
    <header className={classes(styles.header)}>
      <IconButton
        label={t('pages.toggle')}
        keys={useCommandKeys('view.pages')}
        icon={<PanelLeft aria-hidden />}
        aria-expanded={pagesOpen}
        onPress={onTogglePages}
      />
      <h1 className={classes(styles.mark)}>{t('name')}</h1>
      <CorpusMenu />
      <span className={classes(styles.count)}>{t('pages.count', { count: pages })}</span>
      <span className={classes(styles.space)} />
      {session === null ? null : <HistoryButtons session={session} />}
      <Button icon={<FileUp aria-hidden />} isDisabled={!canImport} onPress={() => commands.run('page.import')}>
        {t('import.button')}
      </Button>
      <Button icon={<Download aria-hidden />} isDisabled={pages === 0} onPress={() => commands.run('page.export')}>
        {t('export.button')}
      </Button>
      <CommandButton id="settings.open" icon={<Settings2 aria-hidden />} />
      <IconButton
        label={t('side.toggle')}
        icon={<PanelRight aria-hidden />}
        aria-expanded={sideOpen}
        onPress={onToggleSide}
      />
    </header>
  )
}

function HistoryButtons({ session }: { readonly session: PageSession }) {
  const { t } = useTranslation('desk')
  const nameOf = useEditName()
  const undo = useSessionState(session, (state) => state.history.undo)
  const redo = useSessionState(session, (state) => state.history.redo)
  const waiting = useSessionState(session, (state) => state.saving !== 'saved')
  const readOnly = useSessionState(session, (state) => state.readOnly)
  return (
    <>
      <CommandButton
        id="history.undo"
        icon={<Undo2 aria-hidden />}
        isDisabled={readOnly || (undo === null && !waiting)}
        {...(undo === null ? {} : { label: t('undoWhat', { what: nameOf(undo) }) })}
      />
      <CommandButton
        id="history.redo"
        icon={<Redo2 aria-hidden />}
        isDisabled={readOnly || redo === null}
        {...(redo === null ? {} : { label: t('redoWhat', { what: nameOf(redo) }) })}
      />
    </>
  )
}
