import { Check } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type CommandId, commandIds, commands, isCommandId } from '../../../shared/contract/commands.ts'
import { useAppState } from '../../app/AppContext.tsx'
import { useCommands } from '../../commands/CommandsContext.tsx'
import { Menu, MenuItem, MenuSection } from '../../components/Menu.tsx'
import { type ClipboardAct, clipboardActs, clipboardKeys, isClipboardAct } from '../clipboard.ts'

export interface BlockMenuProps {
  readonly kind: 'roles' | 'menu'
  readonly role: string
  readonly anchor: Element
  readonly hasSelection: boolean
  readonly onClipboard: (act: ClipboardAct) => void
  readonly onClose: () => void
}

const idsOf = (menu: string): readonly CommandId[] => commandIds.filter((id) => commands[id].menu === menu)
const sections = ['block', 'article', 'mark', 'find', 'role'] as const

/** The commands for a block, or its roles alone. */
export function BlockMenu({ kind, role, anchor, hasSelection, onClipboard, onClose }: BlockMenuProps) {
  const { t } = useTranslation(['editor', 'commands', 'menus'])
  const keys = useAppState((state) => state.keys)
  const registry = useCommands()
  const trigger = useRef<Element | null>(anchor)
  const shown = kind === 'roles' ? (['role'] as const) : sections
  const ids = shown.flatMap(idsOf)
  return (
    <Menu
      label={t(kind === 'roles' ? 'editor:roles' : 'editor:menu')}
      triggerRef={trigger}
      isOpen
      autoFocus="first"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      disabledKeys={[...ids.filter((id) => !registry.enabled(id)), ...(hasSelection ? [] : ['cut', 'copy'])]}
      onAction={(key) => {
        const id = String(key)
        if (isClipboardAct(id)) onClipboard(id)
        onClose()
        if (isCommandId(id)) registry.run(id)
      }}
    >
      {kind === 'roles' ? null : (
        <MenuSection title={t('editor:clipboard.title')}>
          {clipboardActs.map((act) => (
            <MenuItem key={act} id={act} label={t(`editor:clipboard.${act}`)} keys={clipboardKeys[act]} />
          ))}
        </MenuSection>
      )}
      {shown.map((section) => (
        <MenuSection key={section} title={t(`menus:${section}`)}>
          {idsOf(section).map((id) => (
            <MenuItem
              key={id}
              id={id}
              label={t(`commands:${id}`)}
              keys={keys[id][0]}
              icon={id === `block.role.${role}` ? <Check aria-hidden /> : null}
            />
          ))}
        </MenuSection>
      ))}
    </Menu>
  )
}
