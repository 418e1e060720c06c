import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { blocksOf } from '../../../shared/page/find.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Picker } from '../../components/Picker.tsx'
import { joinWith } from '../commands/blockCommands.ts'
import type { SheetContext } from '../commands/sheetTools.ts'
import { narrow } from './narrow.ts'

export interface JoinPickerProps {
  readonly context: SheetContext
  readonly block: string
  readonly onClose: () => void
}

/** Which block is joined behind this one; those that follow stand first. */
export function JoinPicker({ context, block, onClose }: JoinPickerProps) {
  const { t } = useTranslation(['editor', 'roles'])
  const [text, setText] = useState('')
  const items = useMemo(() => {
    const blocks = blocksOf(context.binding.session.getState().page)
    const at = blocks.findIndex(({ id }) => id === block)
    return [...blocks.slice(at + 1), ...blocks.slice(0, Math.max(at, 0))].map((each) => ({
      id: each.id,
      label: each.text.trim() === '' ? t('editor:emptyBlock') : each.text,
      detail: t(`roles:${each.role}`),
    }))
  }, [context, block, t])
  const { shown, more } = narrow(items, text)
  return (
    <Dialog title={t('editor:joinWith.title')} isOpen onClose={onClose} width="wide">
      <p>{t('editor:joinWith.hint')}</p>
      <Picker
        label={t('editor:joinWith.search')}
        placeholder={t('editor:joinWith.search')}
        items={shown}
        text={text}
        onText={setText}
        onPick={(id) => {
          joinWith(context, block, id, 'block.joinWith')
          onClose()
        }}
        empty={t('editor:nothingFound')}
      />
      {more === 0 ? null : <p>{t('editor:more', { count: more })}</p>}
    </Dialog>
  )
}
