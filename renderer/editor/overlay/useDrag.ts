import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback } from 'react'
import { moveArticle, moveBlock } from '../../../shared/page/edits.ts'
import { articleOf } from '../../../shared/page/find.ts'
import type { SheetContext } from '../commands/sheetTools.ts'
import type { BlockWatch } from './blockWatch.ts'
import { articleTarget, blockTarget, type DropTarget } from './dropTarget.ts'

export interface Dragged {
  readonly kind: 'block' | 'article'
  readonly id: string
}
export type DragStart = (event: ReactPointerEvent<HTMLElement>, dragged: Dragged) => void

/** Nearer to the edge than this the sheet scrolls along, in px. */
const edge = 60

/** Moves a block or an article by its handle: a line shows where it will stand; Escape leaves it where it was. */
export function useDrag({ binding }: SheetContext, watch: BlockWatch, layer: RefObject<HTMLElement | null>): DragStart {
  return useCallback(
    (event, dragged) => {
      const line = layer.current?.querySelector<HTMLElement>('[data-drop]')
      if (event.button !== 0 || line === null || line === undefined) return
      event.preventDefault()
      const handle = event.currentTarget
      const { session } = binding
      const boxes = (block: string) =>
        watch.near.ids().has(block) ? watch.elements.get(block)?.getBoundingClientRect() : undefined
      let target: DropTarget | undefined

      const show = (y: number) => {
        const { page } = session.getState()
        target = dragged.kind === 'block' ? blockTarget(page, boxes, y) : articleTarget(page, boxes, y)
        line.hidden = target === undefined
        const origin = layer.current?.getBoundingClientRect().top ?? 0
        if (target !== undefined) line.style.top = `${Math.round(target.y - origin)}px`
      }
      const onMove = ({ clientY }: PointerEvent) => {
        const view = watch.scroller?.getBoundingClientRect()
        if (view !== undefined && clientY < view.top + edge) watch.scroller?.scrollBy({ top: -24 })
        if (view !== undefined && clientY > view.bottom - edge) watch.scroller?.scrollBy({ top: 24 })
        show(clientY)
      }
      const end = () => {
        line.hidden = true
        delete handle.dataset.dragging
        handle.removeEventListener('pointermove', onMove)
        handle.removeEventListener('pointerup', onUp)
        handle.removeEventListener('pointercancel', end)
        window.removeEventListener('keydown', onKey, true)
      }
      const onUp = () => {
        end()
        if (target !== undefined) drop(target)
      }
      const onKey = (key: KeyboardEvent) => {
        if (key.key !== 'Escape') return
        key.preventDefault()
        end()
      }
      const drop = ({ article, index }: DropTarget) => {
        const { page } = session.getState()
        const origin = { kind: 'correction', edit: `${dragged.kind}.move` } as const
        // The place is counted without what is moved.
        if (dragged.kind === 'article') {
          const from = page.articles.findIndex(({ id }) => id === dragged.id)
          return binding.edit((each) => moveArticle(each, dragged.id, index > from ? index - 1 : index), origin)
        }
        const own = articleOf(page, dragged.id)
        const from = own?.id === article ? own.blocks.findIndex(({ id }) => id === dragged.id) : Infinity
        binding.edit(
          (each) => moveBlock(each, dragged.id, { article, index: index > from ? index - 1 : index }),
          origin,
        )
      }
      handle.dataset.dragging = ''
      handle.setPointerCapture(event.pointerId)
      handle.addEventListener('pointermove', onMove)
      handle.addEventListener('pointerup', onUp)
      handle.addEventListener('pointercancel', end)
      window.addEventListener('keydown', onKey, true)
    },
    [binding, watch, layer],
  )
}
