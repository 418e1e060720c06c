import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppState } from '../../app/AppContext.tsx'
import { classes } from '../../components/classes.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { useVirtualRows } from '../../components/useVirtualRows.ts'
import frame from '../../components/virtualRows.module.css'
import { resultRows } from '../../search/resultRows.ts'
import { placeKey } from '../../search/searchState.ts'
import { useSearch } from '../../search/useSearch.ts'
import styles from './ResultList.module.css'
import { ResultPage } from './ResultPage.tsx'
import { ResultPlace } from './ResultPlace.tsx'

const listId = 'search-results'
const rowHeight = 30

export const focusResults = (): void => document.getElementById(listId)?.focus()

/** Places by the thousand: only rows in view are drawn. Arrows walk, Enter goes to the text, Space chooses, R replaces. */
export function ResultList() {
  const { t } = useTranslation('desk')
  const { search } = useApp()
  const pages = useSearch((state) => state.pages)
  const view = useSearch((state) => state.view)
  const sortBy = useSearch((state) => state.sortBy)
  const query = useSearch((state) => state.query)
  const isReplacing = useSearch((state) => state.isReplacing)
  const replacement = useSearch((state) => state.replacement)
  const chosen = useSearch((state) => state.chosen)
  const summaries = useAppState((state) => state.corpus?.pages)
  const names = useMemo(() => new Map(summaries?.map(({ id, name }) => [id, name])), [summaries])
  const rows = useMemo(() => resultRows(pages, view, sortBy), [pages, view, sortBy])
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const found = rows.findIndex(({ key }) => key === activeKey)
  const active = found >= 0 ? found : rows.findIndex(({ kind }) => kind === 'place')
  const row = rows[active]
  const keysOf = (index: number): readonly string[] => {
    const each = rows[index]
    if (each === undefined) return []
    return each.kind === 'place' ? [each.key] : each.found.matches.map((match) => placeKey(each.found.page, match))
  }
  const choose = (index: number) => {
    const keys = keysOf(index)
    search.choose(keys, !keys.every((key) => chosen.has(key)))
  }
  const open = (index: number) => {
    const each = rows[index]
    setActiveKey(each?.key ?? null)
    if (each?.kind === 'place') void search.go(each.page, each.match)
    const first = each?.kind === 'page' ? each.found.matches[0] : undefined
    if (each?.kind === 'page' && first !== undefined) void search.go(each.found.page, first)
  }
  const onKey = (key: string): boolean => {
    if (key === 'Enter') open(active)
    else if (key === ' ' && isReplacing) choose(active)
    else if (key.toLowerCase() === 'r' && isReplacing && row?.kind === 'place') {
      const next = rows.slice(active + 1).find(({ kind }) => kind === 'place')
      setActiveKey(next?.key ?? null)
      void search.replace([row.key])
    } else return false
    return true
  }
  const { scroller, virtualizer, onKeyDown } = useVirtualRows({
    count: rows.length,
    rowHeight,
    keyOf: (index) => rows[index]?.key,
    active,
    onWalk: (to) => setActiveKey(rows[to]?.key ?? null),
    onKey,
  })
  if (rows.length === 0 || query === null) return null

  return (
    <>
      <div ref={scroller} className={classes(frame.scroll)}>
        <div
          id={listId}
          role="listbox"
          aria-label={t('search.results')}
          aria-multiselectable={isReplacing}
          tabIndex={0}
          {...(row === undefined ? {} : { 'aria-activedescendant': `${listId}-${active}` })}
          onKeyDown={onKeyDown}
          className={classes(frame.list, styles.list)}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const each = rows[index]
            if (each === undefined) return null
            const keys = isReplacing ? keysOf(index) : []
            const shared = {
              id: `${listId}-${index}`,
              top: start,
              position: index + 1,
              count: rows.length,
              isActive: index === active,
              isChosen: isReplacing ? keys.length > 0 && keys.every((one) => chosen.has(one)) : null,
              onOpen: () => open(index),
              onChoose: () => choose(index),
            }
            return each.kind === 'page' ? (
              <ResultPage key={key} {...shared} name={names.get(each.found.page) ?? ''} places={each.found.count} />
            ) : (
              <ResultPlace
                key={key}
                {...shared}
                match={each.match}
                query={query}
                replacement={isReplacing ? replacement : null}
                isLine={view === 'lines'}
                name={names.get(each.page) ?? ''}
              />
            )
          })}
        </div>
      </div>
      <p className={classes(styles.keys)}>
        <Kbd keys="Enter" /> {t('search.keys.go')}
        {isReplacing ? (
          <>
            <Kbd keys="Space" /> {t('search.keys.choose')} <Kbd keys="R" /> {t('search.keys.replace')}
          </>
        ) : null}
        <Kbd keys="Escape" /> {t('search.keys.back')}
      </p>
    </>
  )
}
