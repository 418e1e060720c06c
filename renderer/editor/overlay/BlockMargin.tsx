import { GripVertical, MessageSquareText } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../components/classes.ts'
import type { OpenTool } from '../commands/sheetTools.ts'
import type { OutlineBlock } from './outline.ts'
import styles from './SheetLayer.module.css'
import type { DragStart } from './useDrag.ts'

export interface BlockMarginProps {
  readonly block: OutlineBlock
  /** The article that begins with this block. */
  readonly article: string | undefined
  readonly number: number
  readonly readOnly: boolean
  readonly open: (tool: OpenTool) => void
  readonly drag: DragStart
}

/** Beside a block: its role, which opens the roles; the handle that moves it; its notes. */
export const BlockMargin = memo(function BlockMargin({
  block,
  article,
  number,
  readOnly,
  open,
  drag,
}: BlockMarginProps) {
  const { t } = useTranslation(['editor', 'roles'])
  const role = t(`roles:${block.role}`)
  return (
    <div data-at={block.id} data-role={block.role} className={classes(styles.margin)}>
      {article === undefined || readOnly ? null : (
        <span
          className={classes(styles.articleHandle)}
          title={t('editor:moveArticle')}
          onPointerDown={(event) => drag(event, { kind: 'article', id: article })}
        >
          {number}
          <GripVertical aria-hidden />
        </span>
      )}
      {readOnly ? (
        <span className={classes(styles.role)}>{role}</span>
      ) : (
        <>
          <span
            className={classes(styles.handle)}
            title={t('editor:moveBlock')}
            onPointerDown={(event) => drag(event, { kind: 'block', id: block.id })}
          >
            <GripVertical aria-hidden />
          </span>
          <button
            type="button"
            tabIndex={-1}
            aria-haspopup="menu"
            aria-label={t('editor:role', { role })}
            className={classes(styles.role)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => open({ kind: 'roles', block: block.id, anchor: event.currentTarget })}
          >
            {role}
          </button>
        </>
      )}
      {block.notes === 0 ? null : (
        <button
          type="button"
          aria-haspopup="dialog"
          aria-label={t('editor:notes.count', { count: block.notes })}
          data-open={block.openNotes > 0 ? '' : undefined}
          className={classes(styles.notes)}
          onClick={(event) => open({ kind: 'notes', block: block.id, anchor: event.currentTarget })}
        >
          <MessageSquareText aria-hidden />
          {block.notes}
        </button>
      )}
    </div>
  )
})
