import { type KeyboardEvent, type MouseEvent, type Ref, useEffect, useImperativeHandle } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '../../shared/compare/comparison.ts'
import type { Place } from '../../shared/page/page.ts'
import { useAppState } from '../app/AppContext.tsx'
import { classes } from '../components/classes.ts'
import { DifferenceRowView } from './DifferenceRowView.tsx'
import styles from './DifferenceView.module.css'
import { placeOfRow } from './differenceRows.ts'
import { useDifferenceLines } from './useDifferenceLines.ts'

/** What others ask of a difference that is shown. */
export interface DifferenceHandle {
  /** Goes to the next difference, or back; around at the end. */
  step(by: -1 | 1): void
}

export interface DifferenceViewProps {
  readonly ref: Ref<DifferenceHandle>
  readonly comparison: Comparison
  readonly whole: boolean
  /** What the two pages are called, to stand side by side; null where they are shown in one. */
  readonly sides: { readonly before: string; readonly after: string } | null
  /** Whether another difference is on its way. */
  readonly isOld: boolean
  /** Whether it takes the keys when it comes. */
  readonly takesFocus: boolean
  readonly onWhole: () => void
  /** Tells which difference is looked at, from 1, and of how many. */
  readonly onPosition: (at: number, all: number) => void
  /** Goes to a place on the page as it is now. */
  readonly onGo: (place: Place) => void
}

const none: readonly never[] = []

/** A page as a difference, in one or side by side: what is out of sight is not drawn. */
export function DifferenceView(props: DifferenceViewProps) {
  const { ref, comparison, whole, sides, isOld, takesFocus, onWhole, onPosition, onGo } = props
  const { t } = useTranslation('history')
  const vocabulary = useAppState((state) => state.corpus?.vocabulary ?? none)
  const lines = useDifferenceLines(comparison, whole, sides !== null)
  const { rows, differences, current, scroller, virtualizer } = lines
  useEffect(() => {
    if (takesFocus) scroller.current?.focus({ preventScroll: true })
  }, [takesFocus, scroller])
  const at = current === null ? -1 : differences.indexOf(current)
  useEffect(() => onPosition(at + 1, differences.length), [at, differences.length, onPosition])
  useImperativeHandle(ref, () => ({ step: lines.step }))
  /** The button that was pressed goes, with its line or out of sight. */
  const takeKeys = () => scroller.current?.focus({ preventScroll: true })
  const goToPage = (row: number) => {
    const each = rows[row]
    const place = each?.kind === 'blocks' ? placeOfRow(comparison.rows, each.index) : null
    if (place !== null) onGo(place)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== scroller.current || current === null) return
    event.preventDefault()
    goToPage(current)
  }
  const onClick = (event: MouseEvent) => {
    const { target } = event
    const item = target instanceof Element && target.closest('button') === null ? target.closest('[data-index]') : null
    if (item instanceof HTMLElement && getSelection()?.isCollapsed !== false) goToPage(Number(item.dataset.index))
  }
  const isEmpty = differences.length === 0 && !whole
  return (
    <section
      ref={scroller}
      aria-label={t('difference')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that must scroll by keys.
      tabIndex={0}
      aria-busy={isOld}
      className={classes(styles.scroll, sides !== null && styles.sides)}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {differences.length === 0 ? <p className={classes(styles.none)}>{t('noDifference')}</p> : null}
      {sides === null ? null : (
        <div hidden={isEmpty} className={classes(styles.names)}>
          <span>{sides.before}</span>
          <span>{sides.after}</span>
        </div>
      )}
      <div hidden={isEmpty} className={classes(styles.rows)} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const each = rows[item.index]
          return each === undefined ? null : (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              data-place={each.kind === 'blocks' || undefined}
              data-current={item.index === current || undefined}
              {...(item.index === current ? { 'aria-current': true } : {})}
              className={classes(styles.item)}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <DifferenceRowView
                each={each}
                comparison={comparison}
                vocabulary={vocabulary}
                short={!whole}
                sides={sides !== null}
                onUnfold={() => {
                  takeKeys()
                  lines.hold(item.index)
                  onWhole()
                }}
                onShow={(index) => {
                  takeKeys()
                  lines.goTo(rows.findIndex((row) => row.kind === 'blocks' && row.index === index))
                }}
              />
            </div>
          )
        })}
      </div>
    </section>
  )
}
