import { $createRangeSelectionFromDom, getDOMSelection, type LexicalEditor, type RangeSelection } from 'lexical'

/** The selection of the window, where both ends stand in the editor. */
export function $domSelection(editor: LexicalEditor): RangeSelection | null {
  const root = editor.getRootElement()
  const selection = getDOMSelection(root?.ownerDocument.defaultView ?? null)
  if (root === null || selection === null) return null
  if (!root.contains(selection.anchorNode) || !root.contains(selection.focusNode)) return null
  return $createRangeSelectionFromDom(selection, editor)
}
