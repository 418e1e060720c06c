import { ListTodo } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../app/AppContext.tsx'
import { useCommand } from '../../commands/CommandsContext.tsx'
import { useCommandKeys } from '../../commands/useCommandKeys.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { Menu, MenuTrigger } from '../../components/Menu.tsx'
import { StateItems } from '../../components/StateItems.tsx'

/** Says of all chosen pages how far they are; of problematic ones, why. */
export function SelectionState({ selection }: { readonly selection: ReadonlySet<string> }) {
  const { t } = useTranslation('desk')
  const { store, jobs } = useApp()
  const [isOpen, setOpen] = useState(false)
  const keys = useCommandKeys('page.stateSelected')
  useCommand('page.stateSelected', () => setOpen(true))
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <IconButton size="small" label={t('pages.stateSelected')} keys={keys} icon={<ListTodo aria-hidden />} />
      <Menu label={t('pages.stateSelected')}>
        <StateItems
          onChoose={(is) => {
            const pages = [...selection]
            if (is === 'problematic') store.setState({ dialog: { kind: 'reason', pages } })
            else void jobs.setState(pages, { is, reason: '' })
          }}
        />
      </Menu>
    </MenuTrigger>
  )
}
