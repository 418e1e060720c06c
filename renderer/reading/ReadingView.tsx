import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSessionState } from '../app/useSession.ts'
import { classes } from '../components/classes.ts'
import type { PageSession } from '../session/pageSession.ts'
import styles from './ReadingView.module.css'
import { readingRows } from './readingRows.ts'

const estimatedHeight = 40

export interface ReadingViewProps {
  readonly session: PageSession
  /** What scrolls it. */
  readonly scroller: HTMLElement | null
}

/** A page too long to be edited, as it reads: only what is in sight is drawn. */
export function ReadingView({ session, scroller }: ReadingViewProps) {
  const { t } = useTranslation(['editor', 'roles'])
  const page = useSessionState(session, (state) => state.page)
  const rows = useMemo(() => readingRows(page), [page])
  const list = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => estimatedHeight,
    scrollMargin: list.current?.offsetTop ?? 0,
    overscan: 6,
  })
  useEffect(
    () =>
      session.onReveal((place, focus) => {
        const index = rows.findLastIndex(({ block, from }) => block === place.block && from <= place.offset)
        if (index < 0) return
        session.select({ anchor: place, focus: place })
        virtualizer.scrollToIndex(index, { align: 'center' })
        if (focus) list.current?.focus({ preventScroll: true })
      }),
    [session, rows, virtualizer],
  )
  const onClick = (event: MouseEvent) => {
    const hit = document.caretPositionFromPoint(event.clientX, event.clientY)
    const row = rows[Number(hit?.offsetNode.parentElement?.closest<HTMLElement>('[data-index]')?.dataset.index)]
    if (hit === null || row === undefined) return
    const place = { block: row.block, offset: row.from + hit.offset }
    session.select({ anchor: place, focus: place })
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: shows the place in the source as a pointer finds it.
    <section
      ref={list}
      aria-label={t('editor:label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that must scroll by keys.
      tabIndex={0}
      className={classes(styles.page)}
      style={{ height: virtualizer.getTotalSize() }}
      onClick={onClick}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index]
        return row === undefined ? null : (
          <div
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            data-role={row.role}
            data-opens={row.opensArticle || undefined}
            className={classes(styles.row)}
            style={{ transform: `translateY(${item.start - virtualizer.options.scrollMargin}px)` }}
          >
            {row.from > 0 ? null : <span className={classes(styles.role)}>{t(`roles:${row.role}`)}</span>}
            <p className={classes(row.from === 0 && styles.first)}>{row.text}</p>
          </div>
        )
      })}
    </section>
  )
}
