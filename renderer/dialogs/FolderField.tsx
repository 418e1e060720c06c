import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app/AppContext.tsx'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { TextField } from '../components/TextField.tsx'
import styles from './FolderField.module.css'
import { FolderPicker } from './FolderPicker.tsx'

export interface FolderFieldProps {
  readonly label: string
  readonly path: string
  readonly onPath: (path: string) => void
  readonly purpose: 'corpus' | 'export'
  readonly description?: string
}

/** A folder by its path, or chosen: in the system's dialog on a desktop, in the page elsewhere. */
export function FolderField({ label, path, onPath, purpose, description }: FolderFieldProps) {
  const { t } = useTranslation('desk')
  const { transport, notices } = useApp()
  const [isPicking, setPicking] = useState(false)
  const choose = async () => {
    const { desktop } = transport
    if (desktop === null) return setPicking(!isPicking)
    const chosen = await desktop.chooseFolder(purpose)
    if (chosen !== null) onPath(chosen)
  }
  return (
    <div className={classes(styles.field)}>
      <div className={classes(styles.row)}>
        <TextField label={label} description={description} value={path} onChange={onPath} />
        <Button icon={<FolderOpen aria-hidden />} aria-expanded={isPicking} onPress={() => void notices.guard(choose)}>
          {t('folder.choose')}
        </Button>
      </div>
      {isPicking ? <FolderPicker path={path} onPath={onPath} /> : null}
    </div>
  )
}
