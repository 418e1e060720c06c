import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { Finding } from '../../../shared/contract/records.ts'
import type { Page } from '../../../shared/page/page.ts'
import { classes } from '../../components/classes.ts'
import { sureOf } from './acceptFindings.ts'
import { createLateSizes } from './createLateSizes.ts'
import { FindingGroupHead } from './FindingGroupHead.tsx'
import { FindingItem } from './FindingItem.tsx'
import type { FindingEdits } from './findingEdits.ts'
import type { FindingGroup } from './orderFindings.ts'
import styles from './ReviewPanel.module.css'
import { drawnGroups, keyOfItem, reviewItems } from './reviewItems.ts'
import { useCheckText } from './useCheckText.ts'

/** Of more lines than this only those in view are drawn. */
const mostDrawn = 60
const overscan = 12
/** About how high a line is, and the one being decided, in px. */
const height = { line: 32, current: 190 } as const

export interface FindingListProps {
  readonly scroller: HTMLDivElement | null
  readonly groups: readonly FindingGroup[]
  readonly page: Page
  readonly current: Finding | undefined
  readonly readOnly: boolean
  readonly edits: FindingEdits
  readonly onAcceptAll: (check: string) => void
  /** Must not depend on the page. */
  readonly onChoose: (finding: Finding) => void
}

/** The findings by kind. The one that is decided is drawn wherever it stands, for it may have the focus. */
export function FindingList(props: FindingListProps) {
  const { scroller, groups, page, current, readOnly, edits, onAcceptAll, onChoose } = props
  const { name } = useCheckText()
  const items = useMemo(() => reviewItems(groups), [groups])
  const isLong = items.length > mostDrawn
  const at = useMemo(
    () => items.findIndex((item) => item.kind === 'finding' && item.finding === current),
    [items, current],
  )
  const resized = useMemo(createLateSizes, [])
  const virtualizer = useVirtualizer({
    count: items.length,
    enabled: isLong,
    getScrollElement: () => scroller,
    estimateSize: (index) => (index === at ? height.current : height.line),
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOfItem(item)
    },
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...(at < 0 ? [] : [at])])].sort((a, b) => a - b),
    overscan,
    measureElement: resized.measure,
  })
  const placed = isLong ? virtualizer.getVirtualItems() : items.map((_, index) => ({ index, start: 0, end: 0 }))
  const inLong = <Value,>(value: Value): Value | undefined => (isLong ? value : undefined)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => resized.end, [resized])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another one is decided, not when it stands elsewhere.
  useEffect(() => {
    if (at < 0) return
    const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 }
    // The card with its actions, not its head alone. Far away its neighbours are not measured yet.
    if (isLong && (at < startIndex - overscan || at > endIndex + overscan)) {
      virtualizer.scrollToIndex(at, { align: 'center' })
    } else list.current?.querySelector('[aria-current]')?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [current, scroller])
  // Keys that came to the panel before its rows were drawn go on to the one being decided.
  useEffect(() => {
    if (scroller !== null && document.activeElement === scroller)
      list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true })
  })
  const measure = inLong(virtualizer.measureElement)
  const rest = isLong ? virtualizer.getTotalSize() - (placed.at(-1)?.end ?? 0) : 0
  return (
    <div
      ref={list}
      className={classes(styles.lists)}
      style={inLong({ paddingBottom: rest, overflowAnchor: 'none' } as const)}
    >
      {drawnGroups(items, placed).map(({ group, head, rows }) => (
        <section key={group.check} aria-label={name(group.check)}>
          {head === undefined ? null : (
            <FindingGroupHead
              group={group}
              index={inLong(head.index)}
              gap={head.gap}
              measure={measure}
              sure={readOnly ? 0 : sureOf(group.findings).length}
              onAcceptAll={() => onAcceptAll(group.check)}
            />
          )}
          <ul className={classes(styles.list)}>
            {rows.map(({ item: { finding, number }, index, gap }) => (
              <FindingItem
                key={finding.id}
                {...{ finding, page, gap, measure, readOnly, edits, onChoose }}
                number={inLong(number)}
                count={inLong(group.findings.length)}
                index={inLong(index)}
                isCurrent={finding === current}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
