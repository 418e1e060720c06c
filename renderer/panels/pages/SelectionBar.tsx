import { Download, ListChecks, Search, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppState } from '../../app/AppContext.tsx'
import { noSelection } from '../../app/appState.ts'
import { classes } from '../../components/classes.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { focusPageList } from './PageList.tsx'
import styles from './PagesPanel.module.css'
import { SelectionState } from './SelectionState.tsx'

/** How many pages are chosen, and what can be done with them. */
export function SelectionBar() {
  const { t } = useTranslation('desk')
  const { store, search } = useApp()
  const selection = useAppState((state) => state.selection)
  const canWrite = useAppState((state) => state.corpus?.readOnly === null)
  const count = selection.size
  return (
    <div className={classes(styles.selection)}>
      <p role="status">
        {count === 0 ? null : (
          <>
            <ListChecks aria-hidden />
            {t('pages.selected', { count })}
          </>
        )}
      </p>
      {count === 0 ? null : (
        <>
          <IconButton
            size="small"
            label={t('pages.findSelected')}
            icon={<Search aria-hidden />}
            onPress={() => search.open({ scope: 'selected', view: 'list' })}
          />
          {canWrite ? <SelectionState selection={selection} /> : null}
          <IconButton
            size="small"
            label={t('pages.exportSelected')}
            icon={<Download aria-hidden />}
            onPress={() => store.setState({ dialog: { kind: 'export' } })}
          />
          <IconButton
            size="small"
            label={t('pages.selectNone')}
            keys="Escape"
            icon={<X aria-hidden />}
            onPress={() => {
              store.setState({ selection: noSelection })
              focusPageList()
            }}
          />
        </>
      )}
    </div>
  )
}
