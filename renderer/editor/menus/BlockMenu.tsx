import { Check } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type CommandId, commandIds, commands, isCommandId } from '../../../shared/contract/commands.ts'
import { useAppState } from '../../app/AppContext.tsx'
import { useCommands } from '../../commands/CommandsContext.tsx'
import { Menu, MenuItem, MenuSection } from '../../components/Menu.tsx'

export interface BlockMenuProps {
  readonly kind: 'roles' | 'menu'
  readonly role: string
  readonly anchor: Element
  readonly onClose: () => void
}

const idsOf = (menu: string): readonly CommandId[] => commandIds.filter((id) => commands[id].menu === menu)
const sections = ['block', 'article', 'mark', 'role'] as const

/** The commands for a block, or its roles alone. */
export function BlockMenu({ kind, role, anchor, onClose }: BlockMenuProps) {
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
      disabledKeys={ids.filter((id) => !registry.enabled(id))}
      onAction={(key) => {
        const id = String(key)
        onClose()
        if (isCommandId(id)) registry.run(id)
      }}
    >
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
