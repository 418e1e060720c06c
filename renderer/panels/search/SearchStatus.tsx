import { Rows3, TextAlignCenter, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../app/AppContext.tsx'
import { classes } from '../../components/classes.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { Select } from '../../components/Select.tsx'
import { useErrorSentence } from '../../i18n/useErrorSentence.ts'
import { useSearch } from '../../search/useSearch.ts'
import styles from './SearchPanel.module.css'

/** How much was found, and how it is shown. */
export function SearchStatus() {
  const { t } = useTranslation('desk')
  const { search } = useApp()
  const state = useSearch((each) => each)
  const sentence = useErrorSentence()
  const { status, pages, places, done, total, error, view, sortBy, text, scope } = state
  const listed = pages.reduce((sum, { matches }) => sum + matches.length, 0)
  const found =
    status === 'failed' && error !== null
      ? sentence(error)
      : status === 'idle'
        ? t(text === '' ? 'search.hint' : scope === 'selected' ? 'search.noneSelected' : 'search.noPages')
        : places === 0
          ? t(status === 'running' ? 'search.searching' : 'search.none')
          : t('search.found', { count: places, pages: pages.length })
  return (
    <div className={classes(styles.status)}>
      <p role="status" className={classes(styles.count, status === 'failed' && styles.failed)}>
        {found}
        {status === 'stopped' ? ` ${t('search.stopped')}` : ''}
        {listed < places ? ` ${t('search.listed', { count: listed })}` : ''}
      </p>
      {status === 'running' ? (
        <span className={classes(styles.progress)}>
          <ProgressBar label={t('search.searching')} value={done} total={Math.max(total, 1)} />
          <IconButton size="small" label={t('search.stop')} icon={<X aria-hidden />} onPress={() => search.stop()} />
        </span>
      ) : null}
      {places === 0 ? null : (
        <span className={classes(styles.views)}>
          {view === 'lines' ? (
            <Select
              label={t('search.sort')}
              hideLabel
              options={[
                { id: 'after', label: t('search.sortAfter') },
                { id: 'before', label: t('search.sortBefore') },
              ]}
              value={sortBy}
              onChange={(id) => search.set({ sortBy: id === 'before' ? 'before' : 'after' })}
            />
          ) : null}
          <IconButton
            size="small"
            label={t(view === 'list' ? 'search.lines' : 'search.list')}
            icon={view === 'list' ? <TextAlignCenter aria-hidden /> : <Rows3 aria-hidden />}
            onPress={() => search.set({ view: view === 'list' ? 'lines' : 'list' })}
          />
        </span>
      )}
    </div>
  )
}
