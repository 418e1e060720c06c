import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { caretAt } from './binding/places.ts'
import type { SheetContext } from './commands/sheetTools.ts'
import type { BlockWatch } from './overlay/blockWatch.ts'

/** Brings places that anyone asks for into view. */
export function useReveal({ binding }: SheetContext, watch: BlockWatch | null): void {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    if (watch === null) return undefined
    return binding.session.onReveal((place, focus) => {
      const { selection } = binding.session.getState()
      const isThere = selection?.focus.block === place.block && selection.focus.offset === place.offset
      binding.select(isThere ? selection : caretAt(place))
      const element = watch.elements.get(place.block)
      const view = watch.scroller?.getBoundingClientRect()
      const box = element?.getBoundingClientRect()
      const isSeen =
        view !== undefined &&
        box !== undefined &&
        box.height > 0 &&
        box.top >= view.top + 60 &&
        box.bottom <= view.bottom
      if (!isSeen) element?.scrollIntoView({ block: 'center' })
      if (focus) editor.focus()
    })
  }, [binding, editor, watch])
}
