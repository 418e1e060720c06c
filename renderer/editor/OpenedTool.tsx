import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addNote, changeNote } from '../../shared/page/edits.ts'
import { blockOf } from '../../shared/page/find.ts'
import type { Note, PageSelection } from '../../shared/page/page.ts'
import type { OpenTool, SheetContext } from './commands/sheetTools.ts'
import { BlockMenu } from './menus/BlockMenu.tsx'
import { NoteDialog } from './notes/NoteDialog.tsx'
import { NotesPopover } from './notes/NotesPopover.tsx'
import { ArticlePicker } from './pickers/ArticlePicker.tsx'
import { JoinPicker } from './pickers/JoinPicker.tsx'

export interface OpenedToolProps {
  readonly context: SheetContext
  readonly tool: OpenTool
  readonly onOpen: (tool: OpenTool | null) => void
}

const hasSelection = (selection: PageSelection | null): boolean =>
  selection !== null &&
  (selection.anchor.block !== selection.focus.block || selection.anchor.offset !== selection.focus.offset)

/** The dialog, menu or popover that is open. */
export function OpenedTool({ context, tool, onOpen }: OpenedToolProps) {
  const { t } = useTranslation('editor')
  const [edited, setEdited] = useState<Note | null>(null)
  const { binding } = context
  const { session } = binding
  const block = blockOf(session.getState().page, tool.block)
  const close = () => onOpen(null)
  if (block === undefined) return null
  const shared = { context, block: block.id, onClose: close }
  switch (tool.kind) {
    case 'joinWith':
      return <JoinPicker {...shared} />
    case 'moveTo':
    case 'swapTitles':
      return <ArticlePicker kind={tool.kind} {...shared} />
    case 'roles':
    case 'menu':
      return (
        <BlockMenu
          kind={tool.kind}
          role={block.role}
          anchor={tool.anchor}
          hasSelection={hasSelection(session.getState().selection)}
          onClipboard={context.useClipboard}
          onClose={close}
        />
      )
    case 'notes':
      return edited === null ? (
        <NotesPopover binding={binding} block={block.id} anchor={tool.anchor} onEdit={setEdited} onClose={close} />
      ) : (
        <NoteDialog
          title={t('notes.edit')}
          passage={block.text.slice(edited.from, edited.to)}
          text={edited.text}
          onSave={(text) =>
            session.run((page) => changeNote(page, edited.id, { text }), { kind: 'correction', edit: 'note.change' })
          }
          onClose={() => {
            setEdited(null)
            close()
          }}
        />
      )
    case 'newNote':
      return (
        <NoteDialog
          title={t('notes.add')}
          passage={block.text.slice(tool.from, tool.to)}
          onSave={(text) => {
            const { from, to } = tool
            const at = new Date().toISOString()
            session.run(
              (page, newId) =>
                addNote(page, block.id, { id: newId(), from, to, text, author: session.author(), at, settled: false }),
              { kind: 'correction', edit: 'note.add' },
            )
          }}
          onClose={close}
        />
      )
  }
}
