import {
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  type PasteCommandType,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import type { PageBinding } from './pageBinding.ts'
import { $placeAtPoint } from './placeAtPoint.ts'
import { $readSelection, caretAt } from './places.ts'
import { pastedLines, replaceSelected } from './replaceSelected.ts'
import { type SelectedRange, selectedRange, selectedText } from './selectedRange.ts'

const textOf = (event: PasteCommandType): string | undefined =>
  ('clipboardData' in event ? event.clipboardData : 'dataTransfer' in event ? event.dataTransfer : null)?.getData(
    'text/plain',
  )

/** Text that comes and goes: typed over several blocks, cut, pasted, dropped. Lexical itself edits inside a block. */
export function registerTextCommands(editor: LexicalEditor, binding: PageBinding): () => void {
  const $selected = (): SelectedRange | null => {
    const selection = $readSelection()
    return selection === null ? null : selectedRange(binding.session.getState().page, selection)
  }
  const $replace = (range: SelectedRange, lines: readonly string[], edit: string) => {
    const replacement = replaceSelected(range, lines)
    binding.$edit(replacement.edit, { kind: 'correction', edit }, replacement.select)
  }
  const $paste = (text: string | undefined, edit: string): boolean => {
    if (binding.hold(() => $paste(text, edit))) return true
    const range = $selected()
    const lines = text === undefined ? [] : pastedLines(text)
    if (range !== null && lines.length > 0) $replace(range, lines, edit)
    return true
  }
  const copy = (event: ClipboardEvent | KeyboardEvent | null): SelectedRange | null => {
    const range = $selected()
    if (range === null || range.isCollapsed || event === null || !('clipboardData' in event)) return null
    event.preventDefault()
    event.clipboardData?.setData('text/plain', selectedText(binding.session.getState().page, range))
    return range
  }

  return mergeRegister(
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        const { inputType, data } = event
        if (inputType !== 'insertText' || data === null || event.isComposing) return false
        const isHeld = binding.hold(() => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, data))
        if (isHeld) event.preventDefault()
        return isHeld
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (input) => {
        const range = $selected()
        if (range === null) return true
        const text = typeof input === 'string' ? input : (input.dataTransfer?.getData('text/plain') ?? input.data ?? '')
        if (/[\r\n]/.test(text)) return $paste(text, 'paste')
        // Over several blocks the selection gives way first; then Lexical inserts into one block.
        if (range.isAcross) {
          const { edit, select } = replaceSelected(range, [])
          binding.$typeOver(edit, select)
        }
        return false
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      REMOVE_TEXT_COMMAND,
      () => {
        if (binding.hold(() => editor.dispatchCommand(REMOVE_TEXT_COMMAND, null))) return true
        const range = $selected()
        if (range === null || !range.isAcross) return false
        $replace(range, [], 'delete')
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      COPY_COMMAND,
      (event) => {
        copy(event)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        const range = copy(event)
        if (range !== null) $replace(range, [], 'cut')
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        event.preventDefault()
        return $paste(textOf(event), 'paste')
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const text = event.dataTransfer?.getData('text/plain')
        if (text === undefined || text === '') return true
        event.preventDefault()
        const place = $placeAtPoint(event.clientX, event.clientY)
        const lines = pastedLines(text)
        if (place === null || lines.length === 0) return true
        $replace(selectedRange(binding.session.getState().page, caretAt(place)), lines, 'drop')
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Blocks and articles are moved by their handles; dragged text would be neither moved nor copied for certain.
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => {
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}
