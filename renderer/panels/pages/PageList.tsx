import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageSummary } from '../../../shared/contract/records.ts'
import { useAppState } from '../../app/AppContext.tsx'
import { classes } from '../../components/classes.ts'
import { useActiveRow } from '../../components/useActiveRow.ts'
import { useVirtualRows } from '../../components/useVirtualRows.ts'
import frame from '../../components/virtualRows.module.css'
import styles from './PageList.module.css'
import { PageRow } from './PageRow.tsx'
import { usePageSelection } from './usePageSelection.ts'

const listId = 'page-list'
const rowHeight = 56
const optionId = (id: string) => `${listId}-${id}`

export const focusPageList = (): void => document.getElementById(listId)?.focus()

export interface PageListProps {
  readonly pages: readonly PageSummary[]
  readonly onOpen: (id: string) => void
}

/**
 * Pages by the thousand: only the rows in view are drawn. Arrows walk, Enter opens; Space and Shift with the arrows choose
 * several, as Ctrl, Cmd and Shift with a click do, and Escape chooses none.
 */
export function PageList({ pages, onOpen }: PageListProps) {
  const { t } = useTranslation('desk')
  const open = useAppState((state) => state.page?.id ?? null)
  const openIndex = pages.findIndex((page) => page.id === open)
  const { active, row: current, choose } = useActiveRow(pages, ({ id }) => id)
  const selection = usePageSelection(pages)
  const { scroller, virtualizer, onKeyDown } = useVirtualRows({
    count: pages.length,
    rowHeight,
    keyOf: (index) => pages[index]?.id,
    active,
    onWalk: (to, isExtending) => {
      if (isExtending) selection.extend(active, to)
      choose(to)
    },
    onKey: (key) => {
      if (key === 'Escape') return selection.clear()
      if (current === undefined) return false
      if (key === 'Enter') onOpen(current.id)
      else if (key === ' ') selection.toggle(active)
      else return false
      return true
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the page that was opened, nothing else.
  useEffect(() => {
    if (openIndex < 0) return
    choose(openIndex)
    virtualizer.scrollToIndex(openIndex)
  }, [openIndex])
  if (pages.length === 0) return <p className={classes(styles.empty)}>{t('pages.none')}</p>
  return (
    <div ref={scroller} className={classes(frame.scroll, styles.scroll)}>
      <div
        id={listId}
        role="listbox"
        aria-label={t('pages.title')}
        aria-multiselectable
        tabIndex={0}
        {...(current === undefined ? {} : { 'aria-activedescendant': optionId(current.id) })}
        onKeyDown={onKeyDown}
        className={classes(frame.list, styles.list)}
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
              isSelected={selection.isEmpty ? null : selection.has(summary.id)}
              position={item.index + 1}
              count={pages.length}
              top={item.start}
              onPress={(event) => {
                choose(item.index)
                focusPageList()
                if (event.shiftKey) selection.extend(active, item.index)
                else if (event.ctrlKey || event.metaKey) selection.toggle(item.index)
                else onOpen(summary.id)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}
