import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Comparison } from '../../shared/compare/comparison.ts'
import { differenceFrom, differenceRows, isDifference, lineAt, lineKey } from './differenceRows.ts'

/** A line of a comparison, which stays the same one when others are folded. */
interface Line {
  readonly of: Comparison
  readonly key: string
}

/** The lines of a difference, those in view drawn, and the one that a person is at. */
export function useDifferenceLines(comparison: Comparison, whole: boolean, sides: boolean) {
  const rows = useMemo(() => differenceRows(comparison, whole), [comparison, whole])
  const differences = useMemo(() => rows.flatMap((each, at) => (isDifference(each) ? [at] : [])), [rows])
  const [chosen, setChosen] = useState<Line | null>(null)
  /** What is to stay where it is when lines come, go or are drawn otherwise. */
  const held = useRef<Line | null>(null)
  const scroller = useRef<HTMLElement>(null)
  const keyAt = (index: number): string => {
    const each = rows[index]
    return each === undefined ? String(index) : lineKey(each)
  }
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 64,
    // Drawn otherwise, it is of another height.
    getItemKey: (index) => (sides ? `sides ${keyAt(index)}` : keyAt(index)),
    overscan: 4,
  })
  const found = chosen?.of === comparison ? rows.findIndex((each) => lineKey(each) === chosen.key) : -1
  const current = found < 0 ? null : found
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the lines are others, and not when a person moves.
  useLayoutEffect(() => {
    if (held.current?.of !== comparison) {
      setChosen(null)
      return virtualizer.scrollToOffset(0)
    }
    const row = lineAt(rows, held.current.key)
    virtualizer.scrollToIndex(row, { align: row === current ? 'center' : 'start' })
  }, [rows, sides, virtualizer])
  useEffect(() => {
    const { startIndex: top = 0, endIndex: end = 0 } = virtualizer.range ?? {}
    const isInView = current !== null && top <= current && current <= end
    held.current = { of: comparison, key: keyAt(isInView ? current : top) }
  })
  const goTo = (row: number | undefined) => {
    if (row === undefined) return
    setChosen({ of: comparison, key: keyAt(row) })
    virtualizer.scrollToIndex(row, { align: 'center' })
  }
  return {
    rows,
    /** Which lines are differences. */
    differences,
    current,
    scroller,
    virtualizer,
    goTo,
    step: (by: -1 | 1) => goTo(differenceFrom(differences, current, by)),
    /** Has this line stay in view when the next lines come. */
    hold: (row: number) => {
      held.current = { of: comparison, key: keyAt(row) }
    },
  }
}
