import {
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_TAB_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { joinBlocks, replaceText, splitBlock } from '../../../shared/page/edits.ts'
import { blockOf } from '../../../shared/page/find.ts'
import type { NewId, Page } from '../../../shared/page/page.ts'
import { seamOf } from '../../../shared/page/seamOf.ts'
import type { PageBinding } from './pageBinding.ts'
import { $gapBeside, $readSelection, caretAt } from './places.ts'
import { replaceSelected } from './replaceSelected.ts'
import { selectedRange } from './selectedRange.ts'
import { siblingsOf } from './siblingsOf.ts'
import { sourceOffsetAt } from './sourceOffsetAt.ts'

type Unit = 'character' | 'word' | 'line'

/** Enter splits, Backspace and Delete join at the borders of a block, undo and redo are the page's. */
export function registerStructureCommands(editor: LexicalEditor, binding: PageBinding): () => void {
  const { session } = binding

  const $join = (left: string, right: string) => {
    const seam = seamOf(session.getState().page, left, right)
    if (seam === null) return
    binding.$edit(
      (page) => joinBlocks(page, left, right),
      { kind: 'correction', edit: 'block.joinNext' },
      () => caretAt(seam),
    )
  }

  const $split = (): boolean => {
    if (binding.hold($split)) return true
    const selection = $readSelection()
    if (selection === null) return true
    const { page, sourceText } = session.getState()
    const { start, end, isCollapsed } = selectedRange(page, selection)
    let created = ''
    const cut = (from: Page, newId: NewId) => {
      created = newId()
      const emptied = isCollapsed
        ? from
        : replaceSelected({ start, end, isCollapsed, isAcross: true }, []).edit(from, newId)
      return splitBlock(emptied, start, () => created, sourceOffsetAt(sourceText))
    }
    binding.$edit(cut, { kind: 'correction', edit: 'block.split' }, (after) =>
      blockOf(after, created) === undefined ? caretAt(start) : caretAt({ block: created, offset: 0 }),
    )
    return true
  }

  const $deletion =
    (unit: Unit, command: LexicalCommand<boolean>) =>
    (isBackward: boolean): boolean =>
      binding.hold(() => editor.dispatchCommand(command, isBackward)) || $delete(unit, isBackward)

  const $delete = (unit: Unit, isBackward: boolean): boolean => {
    const selection = $readSelection()
    if (selection === null) return false
    const { page } = session.getState()
    const range = selectedRange(page, selection)
    if (range.isAcross) {
      const { edit, select } = replaceSelected(range, [])
      binding.$edit(edit, { kind: 'correction', edit: 'delete' }, select)
      return true
    }
    const block = blockOf(page, range.start.block)
    if (block === undefined || !range.isCollapsed) return false
    const { offset } = range.start
    const rest = isBackward ? block.text.slice(0, offset) : block.text.slice(offset)
    if (rest === '') {
      if ($gapBeside(isBackward) !== null) return false
      const { before, after } = siblingsOf(page, block.id)
      if (isBackward && before !== undefined) $join(before.id, block.id)
      if (!isBackward && after !== undefined) $join(block.id, after.id)
      return true
    }
    // Beyond white space at a border a word or a line would reach into the neighbour.
    if (unit === 'character' || rest.trim() !== '') return false
    const from = isBackward ? 0 : offset
    binding.$edit(
      (each) => replaceText(each, block.id, from, from + rest.length, ''),
      { kind: 'correction', edit: 'delete' },
      () => caretAt({ block: block.id, offset: from }),
    )
    return true
  }

  return mergeRegister(
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        // With Ctrl, Cmd or Alt it is a command's key, and the window hears of it.
        if (event !== null && (event.ctrlKey || event.metaKey || event.altKey)) return true
        event?.preventDefault()
        return $split()
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $split, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $split, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_TAB_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      $deletion('character', DELETE_CHARACTER_COMMAND),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(DELETE_WORD_COMMAND, $deletion('word', DELETE_WORD_COMMAND), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, $deletion('line', DELETE_LINE_COMMAND), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      UNDO_COMMAND,
      () => {
        session.undo()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      REDO_COMMAND,
      () => {
        session.redo()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}
