import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { blockOf } from '../../shared/page/find.ts'
import { wordAt } from '../../shared/text/wordAt.ts'
import { $placeAtPoint } from './binding/placeAtPoint.ts'
import type { SheetContext } from './commands/sheetTools.ts'

/** Alt and a click pick the word under the pointer, with Shift the character: what is typed next replaces it. */
export function usePick({ binding }: SheetContext): void {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const onMouseDown = (event: MouseEvent) => {
      if (!event.altKey || event.button !== 0 || event.ctrlKey || event.metaKey || editor.isComposing()) return
      const place = editor.read(() => $placeAtPoint(event.clientX, event.clientY))
      const block = place === null ? undefined : blockOf(binding.session.getState().page, place.block)
      if (place === null || block === undefined) return
      const under = offsetUnder(event, place.offset)
      const picked = wordAt(block.text, under, event.shiftKey ? 'character' : 'word')
      if (picked === null) return
      event.preventDefault()
      binding.select({
        anchor: { block: block.id, offset: picked.from },
        focus: { block: block.id, offset: picked.to },
      })
      editor.focus()
    }
    const stop = editor.registerRootListener((root, before) => {
      before?.removeEventListener('mousedown', onMouseDown)
      root?.addEventListener('mousedown', onMouseDown)
    })
    return () => {
      stop()
      editor.getRootElement()?.removeEventListener('mousedown', onMouseDown)
    }
  }, [editor, binding])
}

/** The caret goes to the nearer edge of a character; what was meant is the character itself. */
function offsetUnder({ clientX, clientY }: MouseEvent, offset: number): number {
  const caret = document.caretRangeFromPoint(clientX, clientY)
  if (caret === null || caret.startContainer.nodeType !== Node.TEXT_NODE || caret.startOffset === 0) return offset
  const before = document.createRange()
  before.setStart(caret.startContainer, caret.startOffset - 1)
  before.setEnd(caret.startContainer, caret.startOffset)
  const isInside = [...before.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= clientX && clientX < right && top <= clientY && clientY < bottom,
  )
  return isInside ? offset - 1 : offset
}
