import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../shared/page/page.ts'
import { classes } from '../../components/classes.ts'
import { CardOverSheet } from '../card/CardOverSheet.tsx'
import type { SheetContext } from '../commands/sheetTools.ts'
import { BlockMargin } from './BlockMargin.tsx'
import type { BlockWatch } from './blockWatch.ts'
import { keepRoom } from './keepRoom.ts'
import { createOutliner } from './outline.ts'
import { placeOverlays } from './placeOverlays.ts'
import { SheetChip } from './SheetChip.tsx'
import styles from './SheetLayer.module.css'
import { TopicsSlot } from './TopicsSlot.tsx'
import { useDrag } from './useDrag.ts'

export interface SheetLayerProps {
  readonly context: SheetContext
  readonly watch: BlockWatch
  readonly renderTopics: (article: Article) => ReactNode
}

/** What stands over the sheet near the visible part: roles, handles, chips, notes, topics, the card of a finding. */
export function SheetLayer({ context, watch, renderTopics }: SheetLayerProps) {
  const { t } = useTranslation('editor')
  const { session } = context.binding
  const layer = useRef<HTMLElement>(null)
  const outliner = useMemo(() => createOutliner(), [])
  const outline = useSyncExternalStore(session.subscribe, () => {
    const { page, findings } = session.getTold()
    return outliner(page, findings)
  })
  const readOnly = useSyncExternalStore(session.subscribe, () => session.getTold().readOnly)
  const near = useSyncExternalStore(watch.near.subscribe, watch.near.ids)
  const drag = useDrag(context, watch, layer)
  const place = useCallback(() => {
    if (layer.current !== null) placeOverlays(layer.current, watch.elements)
  }, [watch])

  useLayoutEffect(() => {
    keepRoom(outline, watch.root, watch.elements)
    place()
  })
  useEffect(() => watch.onResize(place), [watch, place])

  const sections = [
    ...outline.articles.map(({ blocks, ...rest }) => ({ blocks, ...rest })),
    { blocks: outline.outside, article: undefined, topicsAt: undefined, number: 0 },
  ]
  return (
    <section ref={layer} aria-label={t('tools')} className={classes(styles.layer)}>
      {sections.flatMap(({ article, number, topicsAt, blocks }) => [
        ...blocks
          .filter(({ id }) => near.has(id))
          .flatMap((block) => [
            <BlockMargin
              key={block.id}
              block={block}
              article={blocks[0]?.id === block.id ? article?.id : undefined}
              number={number}
              readOnly={readOnly}
              open={context.open}
              drag={drag}
            />,
            ...(['before', 'after'] as const).map((side) => {
              const chip = block.chips?.[side]
              if (chip === undefined) return null
              const key = `${block.id} ${side}`
              return <SheetChip key={key} {...{ block: block.id, side, chip, session, readOnly }} />
            }),
          ]),
        article !== undefined && topicsAt !== undefined && near.has(topicsAt.block) ? (
          <TopicsSlot key={`${article.id} topics`} at={topicsAt} watch={watch} onResize={place}>
            {renderTopics(article)}
          </TopicsSlot>
        ) : null,
      ])}
      <CardOverSheet context={context} watch={watch} layer={layer} />
      <div data-drop hidden className={classes(styles.drop)} />
    </section>
  )
}
