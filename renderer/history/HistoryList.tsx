import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../components/classes.ts'
import { useVirtualRows } from '../components/useVirtualRows.ts'
import frame from '../components/virtualRows.module.css'
import styles from './HistoryList.module.css'
import { HistoryRow } from './HistoryRow.tsx'
import type { HistoryStep } from './historySteps.ts'

const listId = 'history-steps'
const rowHeight = 58

export const focusHistory = (): void => document.getElementById(listId)?.focus()

export interface HistoryListProps {
  readonly steps: readonly HistoryStep[]
  readonly unfolded: ReadonlySet<string>
  readonly selected: number
  /** Number of the state that others are compared with, if one was chosen. */
  readonly base: number | null
  readonly sourceName: string
  readonly onSelect: (index: number) => void
  readonly onFold: (key: string, isOpen: boolean) => void
  readonly onRestore: () => void
}

/** All steps of a page, thousands of them: only those in sight are drawn. Arrows walk, Enter restores. */
export function HistoryList(props: HistoryListProps) {
  const { steps, unfolded, selected, base, sourceName, onSelect, onFold, onRestore } = props
  const { t } = useTranslation('history')
  /** From a part the step that it is of is folded, and chosen. */
  const fold = (step: HistoryStep) => {
    const whole = step.isPart ? steps.slice(0, selected).findLastIndex(({ isPart }) => !isPart) : selected
    onSelect(whole)
    onFold(steps[whole]?.key ?? '', false)
  }
  const onKey = (key: string): boolean => {
    const step = steps[selected]
    if (key === 'Enter') onRestore()
    else if (step !== undefined && key === 'ArrowRight') onFold(step.key, true)
    else if (step !== undefined && key === 'ArrowLeft') fold(step)
    else return false
    return true
  }
  const { scroller, virtualizer, onKeyDown } = useVirtualRows({
    count: steps.length,
    rowHeight,
    keyOf: (index) => steps[index]?.key,
    active: selected,
    onWalk: onSelect,
    onKey,
  })
  useEffect(() => virtualizer.scrollToIndex(selected), [selected, virtualizer])
  return (
    <div ref={scroller} className={classes(frame.scroll)}>
      <div
        id={listId}
        role="tree"
        aria-label={t('list')}
        tabIndex={0}
        aria-activedescendant={`${listId}-${selected}`}
        onKeyDown={onKeyDown}
        className={classes(frame.list, styles.list)}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const step = steps[index]
          return step === undefined ? null : (
            <HistoryRow
              key={key}
              ref={virtualizer.measureElement}
              id={`${listId}-${index}`}
              index={index}
              top={start}
              count={steps.length}
              step={step}
              sourceName={sourceName}
              isSelected={index === selected}
              isBase={base !== null && step.to === base}
              isOpen={step.revisions.length > 1 ? unfolded.has(step.key) : null}
              onSelect={() => onSelect(index)}
            />
          )
        })}
      </div>
    </div>
  )
}
