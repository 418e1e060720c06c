import { useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { changeNote, removeNote } from '../../../shared/page/edits.ts'
import { blockOf } from '../../../shared/page/find.ts'
import type { Note } from '../../../shared/page/page.ts'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { Popover } from '../../components/Popover.tsx'
import type { PageBinding } from '../binding/pageBinding.ts'
import styles from './NotesPopover.module.css'

export interface NotesPopoverProps {
  readonly binding: PageBinding
  readonly block: string
  readonly anchor: Element
  readonly onEdit: (note: Note) => void
  readonly onClose: () => void
}

/** The notes on a block: settle, edit, remove. */
export function NotesPopover({ binding, block, anchor, onEdit, onClose }: NotesPopoverProps) {
  const { t, i18n } = useTranslation('editor')
  const { session } = binding
  const trigger = useRef<Element | null>(anchor)
  const readOnly = session.getState().readOnly
  const shown = useSyncExternalStore(session.subscribe, () => blockOf(session.getTold().page, block))
  if (shown === undefined || shown.notes.length === 0) return null
  const day = (at: string) => new Date(at).toLocaleDateString(i18n.language)
  return (
    <Popover
      label={t('notes.title')}
      triggerRef={trigger}
      isOpen
      placement="bottom end"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <ul className={classes(styles.list)}>
        {shown.notes.map((note) => (
          <li key={note.id} className={classes(styles.note, note.settled && styles.settled)}>
            <p className={classes(styles.meta)}>
              <span className={classes(styles.state)}>{t(note.settled ? 'notes.settled' : 'notes.open')}</span>
              {note.author} · {day(note.at)}
            </p>
            <blockquote className={classes(styles.passage)}>{shown.text.slice(note.from, note.to)}</blockquote>
            <p className={classes(styles.text)}>{note.text}</p>
            {readOnly ? null : (
              <div className={classes(styles.actions)}>
                <Button
                  size="small"
                  onPress={() =>
                    session.run((page) => changeNote(page, note.id, { settled: !note.settled }), {
                      kind: 'correction',
                      edit: 'note.settle',
                    })
                  }
                >
                  {t(note.settled ? 'notes.reopen' : 'notes.settle')}
                </Button>
                <Button size="small" onPress={() => onEdit(note)}>
                  {t('notes.change')}
                </Button>
                <Button
                  size="small"
                  variant="danger"
                  onPress={() =>
                    session.run((page) => removeNote(page, note.id), { kind: 'correction', edit: 'note.remove' })
                  }
                >
                  {t('notes.remove')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Popover>
  )
}
