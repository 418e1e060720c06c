import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app/AppContext.tsx'
import { useSessionState } from '../app/useSession.ts'
import { useCommand } from '../commands/CommandsContext.tsx'
import { classes } from '../components/classes.ts'
import { Menu, MenuTrigger } from '../components/Menu.tsx'
import { StateDot } from '../components/StateDot.tsx'
import { StateItems } from '../components/StateItems.tsx'
import type { PageSession } from '../session/pageSession.ts'
import styles from './StateMenu.module.css'

/** The page's state, and the way to set it; a problematic page says why. */
export function StateMenu({ session }: { readonly session: PageSession }) {
  const { t } = useTranslation('states')
  const { pages, store } = useApp()
  const state = useSessionState(session, (each) => each.page.state)
  const readOnly = useSessionState(session, (each) => each.readOnly)
  const [isOpen, setOpen] = useState(false)
  useCommand(
    'page.state',
    () => setOpen(true),
    () => !readOnly,
  )
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        isDisabled={readOnly}
        aria-label={t('current', { state: t(state.is) })}
        className={classes(styles.button)}
      >
        <StateDot state={state.is} />
        {t(state.is)}
        {state.reason === '' ? null : <span className={classes(styles.reason)}>{state.reason}</span>}
        <ChevronDown aria-hidden />
      </Button>
      <Menu label={t('title')} selectionMode="single" selectedKeys={[state.is]}>
        <StateItems
          onChoose={(is) => {
            if (is === 'problematic') store.setState({ dialog: { kind: 'reason', pages: null } })
            else pages.setState({ is, reason: '' })
          }}
        />
      </Menu>
    </MenuTrigger>
  )
}
