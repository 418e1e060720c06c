import { ListFilter, Search } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppState } from '../../app/AppContext.tsx'
import { emptyFilter } from '../../app/appState.ts'
import { filterPages } from '../../app/filterPages.ts'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { TextField } from '../../components/TextField.tsx'
import { CorpusProgress } from './CorpusProgress.tsx'
import { PageFilters } from './PageFilters.tsx'
import { PageList } from './PageList.tsx'
import styles from './PagesPanel.module.css'
import { SelectionBar } from './SelectionBar.tsx'

/** Progress over the corpus, filters, and the list of pages. */
export function PagesPanel({ onOpened }: { readonly onOpened: () => void }) {
  const { t } = useTranslation('desk')
  const { store, pages: actions } = useApp()
  const pages = useAppState((state) => state.corpus?.pages ?? none)
  const filter = useAppState((state) => state.filter)
  const shown = useMemo(() => filterPages(pages, filter), [pages, filter])
  const isFiltered = shown !== pages
  return (
    <div className={classes(styles.panel)}>
      <CorpusProgress />
      <div className={classes(styles.filters)}>
        <TextField
          label={t('pages.find')}
          hideLabel
          placeholder={t('pages.find')}
          icon={<Search aria-hidden />}
          value={filter.text}
          onChange={(text) => store.setState({ filter: { ...filter, text } })}
        />
        <PageFilters />
      </div>
      {isFiltered ? (
        <p role="status" className={classes(styles.shown)}>
          <ListFilter aria-hidden />
          {t('pages.shown', { count: shown.length, all: pages.length })}
          <Button size="small" variant="quiet" onPress={() => store.setState({ filter: emptyFilter })}>
            {t('pages.clear')}
          </Button>
        </p>
      ) : null}
      <SelectionBar />
      <PageList
        pages={shown}
        onOpen={(id) => {
          void actions.open(id)
          onOpened()
        }}
      />
    </div>
  )
}

const none: readonly never[] = []
