import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { $placeAtPoint } from './binding/placeAtPoint.ts'
import { caretAt } from './binding/places.ts'
import { selectedRange } from './binding/selectedRange.ts'
import type { SheetContext } from './commands/sheetTools.ts'
import { selectedStretches } from './commands/target.ts'

/** The context menu of a block, by the pointer or by its key. */
export function useContextMenu({ binding, open }: SheetContext): void {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const point = document.createElement('span')
    document.body.append(point)
    const onContextMenu = (event: MouseEvent) => {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-block]') : null
      const { page, selection, readOnly } = binding.session.getState()
      const block = element?.dataset.block ?? selection?.focus.block
      // With Shift the browser's own menu comes.
      if (block === undefined || readOnly || event.shiftKey || editor.isComposing()) return
      event.preventDefault()
      const stretches = selection === null ? [] : selectedStretches(binding, selectedRange(page, selection))
      if (!stretches.some((stretch) => stretch.block === block)) {
        const pointed = editor.read(() => $placeAtPoint(event.clientX, event.clientY))
        binding.select(caretAt(pointed?.block === block ? pointed : { block, offset: 0 }))
      }
      point.style.cssText = `position:fixed;left:${event.clientX}px;top:${event.clientY}px;width:0;height:0`
      open({ kind: 'menu', block, anchor: point })
    }
    const stop = editor.registerRootListener((root, before) => {
      before?.removeEventListener('contextmenu', onContextMenu)
      root?.addEventListener('contextmenu', onContextMenu)
    })
    return () => {
      stop()
      editor.getRootElement()?.removeEventListener('contextmenu', onContextMenu)
      point.remove()
    }
  }, [editor, binding, open])
}
