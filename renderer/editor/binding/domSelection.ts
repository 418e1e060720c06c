import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  getDOMSelection,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical'

/** Whether the caret of the window stands in the very text node, and at the very offset, where the editor has it. */
export function $isAtDomCaret(editor: LexicalEditor): boolean {
  const selection = $getSelection()
  const dom = getDOMSelection(editor.getRootElement()?.ownerDocument.defaultView ?? null)
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || dom?.isCollapsed !== true) return false
  const { key, offset, type } = selection.anchor
  return type === 'text' && dom.anchorOffset === offset && dom.anchorNode === editor.getElementByKey(key)?.firstChild
}

/** The selection of the window, where both ends stand in the editor. */
export function $domSelection(editor: LexicalEditor): RangeSelection | null {
  const root = editor.getRootElement()
  const selection = getDOMSelection(root?.ownerDocument.defaultView ?? null)
  if (root === null || selection === null) return null
  if (!root.contains(selection.anchorNode) || !root.contains(selection.focusNode)) return null
  return $createRangeSelectionFromDom(selection, editor)
}
