import { useTranslation } from 'react-i18next'
import { useApp, useAppState } from '../../app/AppContext.tsx'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { TextField } from '../../components/TextField.tsx'
import { isReplacing } from '../../search/isReplacing.ts'
import { useSearch } from '../../search/useSearch.ts'
import { focusResults } from './ResultList.tsx'
import styles from './SearchPanel.module.css'

/** What is to stand in the place of what was found. */
export function ReplaceBar() {
  const { t } = useTranslation('desk')
  const { search } = useApp()
  const replacement = useSearch((state) => state.replacement)
  const chosen = useSearch((state) => state.chosen)
  const places = useSearch((state) => state.places)
  const isDone = useSearch((state) => state.status === 'done')
  const canWrite = useAppState((state) => state.corpus?.readOnly === null)
  const isBusy = useAppState(isReplacing)
  const canReplace = isDone && canWrite && !isBusy
  return (
    <>
      <div className={classes(styles.indented)}>
        <TextField
          label={t('search.replacement')}
          hideLabel
          placeholder={t('search.replacement')}
          value={replacement}
          onChange={(value) => search.set({ replacement: value })}
          onSubmit={focusResults}
        />
      </div>
      <div className={classes(styles.row, styles.indented)}>
        <Button
          size="small"
          isDisabled={!canReplace || chosen.size === 0}
          onPress={() => void search.replace([...chosen])}
        >
          {t('search.replaceChosen', { count: chosen.size })}
        </Button>
        <Button size="small" isDisabled={!canReplace || places === 0} onPress={() => void search.replace('all')}>
          {t('search.replaceAll', { count: places })}
        </Button>
      </div>
    </>
  )
}
