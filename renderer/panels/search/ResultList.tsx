import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppState } from '../../app/AppContext.tsx'
import { classes } from '../../components/classes.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { rowOfKey } from '../../components/rowOfKey.ts'
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
  const scroller = useRef<HTMLDivElement>(null)
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => rows[index]?.key ?? index,
  })
  if (rows.length === 0 || query === null) return null

  const found = rows.findIndex(({ key }) => key === activeKey)
  const active = found >= 0 ? found : rows.findIndex(({ kind }) => kind === 'place')
  const row = rows[active]
  const go = (to: number) => {
    const index = Math.min(rows.length - 1, Math.max(0, to))
    setActiveKey(rows[index]?.key ?? null)
    virtualizer.scrollToIndex(index)
  }
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const to = rowOfKey(event.key, active, rows.length, {
      list: scroller.current?.clientHeight,
      row: rowHeight,
    })
    if (to !== undefined) go(to)
    else if (event.key === 'Enter') open(active)
    else if (event.key === ' ' && isReplacing) choose(active)
    else if (event.key.toLowerCase() === 'r' && isReplacing && row?.kind === 'place') {
      const next = rows.slice(active + 1).find(({ kind }) => kind === 'place')
      setActiveKey(next?.key ?? null)
      void search.replace([row.key])
    } else return
    event.preventDefault()
  }
  return (
    <>
      <div ref={scroller} className={classes(styles.scroll)}>
        <div
          id={listId}
          role="listbox"
          aria-label={t('search.results')}
          aria-multiselectable={isReplacing}
          tabIndex={0}
          {...(row === undefined ? {} : { 'aria-activedescendant': `${listId}-${active}` })}
          onKeyDown={onKeyDown}
          className={classes(styles.list)}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const each = rows[index]
            if (each === undefined) return null
            const keys = isReplacing ? keysOf(index) : []
            const frame = {
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
              <ResultPage key={key} {...frame} name={names.get(each.found.page) ?? ''} places={each.found.count} />
            ) : (
              <ResultPlace
                key={key}
                {...frame}
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
