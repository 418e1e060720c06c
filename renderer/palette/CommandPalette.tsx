import { useMemo, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type CommandId, commandIds, commands, isCommandId } from '../../shared/contract/commands.ts'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { useCommands } from '../commands/CommandsContext.tsx'
import { classes } from '../components/classes.ts'
import { Picker } from '../components/Picker.tsx'
import { useDesk } from '../desk/useDesk.ts'
import type { DialogCloseProps } from '../dialogs/dialogCloseProps.ts'
import styles from './CommandPalette.module.css'
import { findCommands, type NamedCommand } from './findCommands.ts'
import { useSpelling } from './useSpelling.ts'

const kept = 8
const withoutItself = commandIds.filter((id) => id !== 'help.commands')

/** Every command by name, pinyin or English name; those last used come first, those not possible now last. */
export function CommandPalette({ onClose }: DialogCloseProps) {
  const { t, i18n } = useTranslation(['desk', 'commands', 'menus'])
  const { settings } = useApp()
  const keys = useAppState((state) => state.keys)
  const { lastCommands } = useDesk()
  const registry = useCommands()
  const spells = useSpelling()
  const [text, setText] = useState('')
  const all = useMemo(() => {
    const other = i18n.getFixedT(i18n.language === 'zh' ? 'en' : 'zh', 'commands')
    const named = (id: CommandId): NamedCommand => ({
      id,
      name: t(`commands:${id}`),
      menu: t(`menus:${commands[id].menu}`),
      otherName: other(id),
    })
    const last = lastCommands.filter(isCommandId)
    const ordered = [...last, ...withoutItself.filter((id) => !last.includes(id))]
    const possible = ordered.filter(registry.enabled)
    return [...possible, ...ordered.filter((id) => !possible.includes(id))].map(named)
  }, [t, i18n, lastCommands, registry])
  const items = useMemo(
    () =>
      findCommands(all, text, spells).map(({ id, name, menu }) => ({
        id,
        label: name,
        detail: menu,
        keys: keys[id][0],
        isDisabled: !registry.enabled(id),
      })),
    [all, text, spells, registry, keys],
  )
  const run = (id: string) => {
    if (!isCommandId(id)) return
    onClose()
    settings.changeDesk({ lastCommands: [id, ...lastCommands.filter((each) => each !== id)].slice(0, kept) })
    registry.run(id)
  }
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => open || onClose()} className={classes(styles.overlay)}>
      <Modal className={classes(styles.modal)}>
        <Dialog aria-label={t('desk:palette.title')} className={classes(styles.dialog)}>
          <Picker
            label={t('desk:palette.find')}
            placeholder={t('desk:palette.find')}
            items={items}
            text={text}
            onText={setText}
            onPick={run}
            onEscape={onClose}
            empty={t('desk:palette.none')}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
