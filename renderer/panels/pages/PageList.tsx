import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageSummary } from '../../../shared/contract/records.ts'
import { useAppState } from '../../app/AppContext.tsx'
import { classes } from '../../components/classes.ts'
import { rowOfKey } from '../../components/rowOfKey.ts'
import styles from './PageList.module.css'
import { PageRow } from './PageRow.tsx'

const listId = 'page-list'
const rowHeight = 56
const optionId = (id: string) => `${listId}-${id}`

export const focusPageList = (): void => document.getElementById(listId)?.focus()

export interface PageListProps {
  readonly pages: readonly PageSummary[]
  readonly onOpen: (id: string) => void
}

/** Pages by the thousand: only the rows in view are drawn. Arrows walk, Enter opens. */
export function PageList({ pages, onOpen }: PageListProps) {
  const { t } = useTranslation('desk')
  const open = useAppState((state) => state.page?.id ?? null)
  const scroller = useRef<HTMLDivElement>(null)
  const openIndex = pages.findIndex((page) => page.id === open)
  const [active, setActive] = useState(Math.max(0, openIndex))
  const virtualizer = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    getItemKey: (index) => pages[index]?.id ?? index,
  })
  const go = (to: number) => {
    const index = Math.min(pages.length - 1, Math.max(0, to))
    setActive(index)
    virtualizer.scrollToIndex(index)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the page that was opened, nothing else.
  useEffect(() => {
    if (openIndex >= 0) go(openIndex)
  }, [openIndex])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const to = rowOfKey(event.key, active, pages.length, {
      list: scroller.current?.clientHeight,
      row: rowHeight,
    })
    const current = pages[active]
    if (to !== undefined) go(to)
    else if ((event.key === 'Enter' || event.key === ' ') && current !== undefined) onOpen(current.id)
    else return
    event.preventDefault()
  }
  const current = pages[active]
  if (pages.length === 0) return <p className={classes(styles.empty)}>{t('pages.none')}</p>
  return (
    <div ref={scroller} className={classes(styles.scroll)}>
      <div
        id={listId}
        role="listbox"
        aria-label={t('pages.title')}
        tabIndex={0}
        {...(current === undefined ? {} : { 'aria-activedescendant': optionId(current.id) })}
        onKeyDown={onKeyDown}
        className={classes(styles.list)}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const summary = pages[item.index]
          return summary === undefined ? null : (
            <PageRow
              key={item.key}
              id={optionId(summary.id)}
              page={summary}
              isOpen={summary.id === open}
              isActive={item.index === active}
              position={item.index + 1}
              count={pages.length}
              top={item.start}
              onOpen={() => {
                setActive(item.index)
                onOpen(summary.id)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}
