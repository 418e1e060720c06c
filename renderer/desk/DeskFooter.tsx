import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { useOpenSession } from '../app/useSession.ts'
import { CommandKeys } from '../commands/CommandKeys.tsx'
import { useCommands } from '../commands/CommandsContext.tsx'
import { classes } from '../components/classes.ts'
import { IconButton } from '../components/IconButton.tsx'
import styles from './DeskFooter.module.css'
import { EditCounts } from './EditCounts.tsx'
import { JobStatus } from './JobStatus.tsx'
import { SavedState } from './SavedState.tsx'

const step = 0.1

export function DeskFooter() {
  const { t } = useTranslation('desk')
  const { settings } = useApp()
  const commands = useCommands()
  const session = useOpenSession()
  const textSize = useAppState((state) => state.settings.textSize)
  const resize = (by: number) =>
    settings.change({ textSize: Math.min(2, Math.max(0.7, Math.round((textSize + by) * 10) / 10)) })
  return (
    <footer className={classes(styles.footer)}>
      {session === null ? null : (
        <>
          <SavedState session={session} />
          <EditCounts session={session} />
        </>
      )}
      <JobStatus />
      <span className={classes(styles.right)}>
        <button type="button" className={classes(styles.plain)} onClick={() => commands.run('view.language')}>
          {t('language')}
        </button>
        <span className={classes(styles.zoom)}>
          <IconButton size="small" label={t('smaller')} icon={<Minus aria-hidden />} onPress={() => resize(-step)} />
          <span className={classes(styles.percent)}>{Math.round(textSize * 100)}%</span>
          <IconButton size="small" label={t('larger')} icon={<Plus aria-hidden />} onPress={() => resize(step)} />
        </span>
        <button type="button" className={classes(styles.plain)} onClick={() => commands.run('help.keys')}>
          <CommandKeys id="help.keys" /> {t('keys.title')}
        </button>
      </span>
    </footer>
  )
}
