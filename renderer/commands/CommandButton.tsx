import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/contract/commands.ts'
import { IconButton } from '../components/IconButton.tsx'
import { useCommands } from './CommandsContext.tsx'
import { useCommandEnabled } from './useCommandEnabled.ts'
import { useCommandKeys } from './useCommandKeys.ts'

export interface CommandButtonProps {
  readonly id: CommandId
  readonly icon: ReactNode
  /** Where more can be said than the command's name. */
  readonly label?: string
  readonly isDisabled?: boolean
}

/** A command as an icon with its name and keys. */
export function CommandButton({ id, icon, label, isDisabled }: CommandButtonProps) {
  const { t } = useTranslation('commands')
  const commands = useCommands()
  const keys = useCommandKeys(id)
  const enabled = useCommandEnabled(id)
  return (
    <IconButton
      label={label ?? t(id)}
      icon={icon}
      keys={keys}
      isDisabled={isDisabled ?? !enabled}
      onPress={() => commands.run(id)}
    />
  )
}
