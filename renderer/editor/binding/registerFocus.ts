import { $addUpdateTag, $getSelection, type LexicalEditor, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical'

/**
 * Keeps the caret where it was when the focus comes back by keys or from a dialog: a browser would put it before the
 * first letter of the sheet. A pointer puts it itself.
 */
export function registerFocus(editor: LexicalEditor): () => void {
  let isPointed = false
  const onPointerDown = () => {
    isPointed = true
  }
  const onPointerUp = () => {
    isPointed = false
  }
  const onFocus = () => {
    if (isPointed) return
    editor.update(() => {
      const selection = $getSelection()
      if (selection === null) return
      selection.dirty = true
      $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG)
    })
  }
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('focus', onFocus)
    previous?.removeEventListener('pointerdown', onPointerDown)
    previous?.ownerDocument.removeEventListener('pointerup', onPointerUp)
    root?.addEventListener('focus', onFocus)
    root?.addEventListener('pointerdown', onPointerDown)
    root?.ownerDocument.addEventListener('pointerup', onPointerUp)
  })
}
