import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSessionState } from '../../app/useSession.ts'
import { classes } from '../../components/classes.ts'
import type { PageSession } from '../../session/pageSession.ts'
import { SourceLine } from './SourceLine.tsx'
import styles from './SourcePanel.module.css'
import { fromSource, toSource } from './sourcePlaces.ts'
import { rowAt, sourceRows } from './sourceRows.ts'

const estimatedHeight = 26

/** The imported text, untouched; the caret's place is marked, and a click takes the caret to it. */
export function SourcePanel({ session }: { readonly session: PageSession }) {
  const { t } = useTranslation('desk')
  const text = useSessionState(session, (state) => state.sourceText)
  const page = useSessionState(session, (state) => state.page)
  const source = useSessionState(session, (state) => state.source)
  const focus = useSessionState(session, (state) => state.selection?.focus ?? null)
  const rows = useMemo(() => sourceRows(text), [text])
  const here = useMemo(() => (focus === null ? null : toSource(page, text, focus)), [page, text, focus])
  const scroller = useRef<HTMLElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    overscan: 8,
  })
  const row = here === null ? null : rowAt(rows, here.offset)
  useEffect(() => {
    if (row !== null) virtualizer.scrollToIndex(row, { align: 'auto' })
  }, [row, virtualizer])

  const onClick = (event: MouseEvent) => {
    const hit = document.caretPositionFromPoint(event.clientX, event.clientY)
    const piece = hit?.offsetNode.parentElement?.closest<HTMLElement>('[data-from]')
    if (hit === null || piece === null || piece === undefined) return
    const place = fromSource(page, text, Number(piece.dataset.from) + hit.offset)
    if (place === null) return
    session.reveal(place, true)
  }
  return (
    <div className={classes(styles.panel)}>
      <p className={classes(styles.facts)}>
        <span>{source.encoding.toUpperCase()}</span>
        <span>{t(`source.lineEnds.${source.lineEnds}`)}</span>
        <span>{t('source.characters', { count: source.characters })}</span>
      </p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: moves the caret as a pointer does; by keys it is moved in the text. */}
      <section
        ref={scroller}
        aria-label={t('source.title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that must scroll by keys.
        tabIndex={0}
        className={classes(styles.scroll)}
        onClick={onClick}
      >
        <div className={classes(styles.lines)} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const each = rows[item.index]
            return each === undefined ? null : (
              <SourceLine
                key={item.key}
                ref={virtualizer.measureElement}
                index={item.index}
                top={item.start}
                row={each}
                text={text}
                here={here}
                isHere={item.index === row}
              />
            )
          })}
        </div>
      </section>
    </div>
  )
}
