import type { i18n } from 'i18next'
import { useEffect, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components'
import { isCommandId } from '../../shared/contract/commands.ts'
import { CommandsContext } from '../commands/CommandsContext.tsx'
import { listenToKeys } from '../commands/keys.ts'
import { createCommandRegistry } from '../commands/registry.ts'
import { Desk } from '../desk/Desk.tsx'
import { Dialogs } from '../dialogs/Dialogs.tsx'
import { resolveLanguage, useLanguage } from '../i18n/useLanguage.ts'
import { StartScreen } from '../start/StartScreen.tsx'
import { applyTheme } from '../theme/theme.ts'
import { Announcer } from './Announcer.tsx'
import { AppCommands } from './AppCommands.tsx'
import { useApp, useAppState } from './AppContext.tsx'
import { Banners } from './Banners.tsx'
import { DropFiles } from './DropFiles.tsx'
import { KeepDesk } from './KeepDesk.tsx'
import { Notices } from './Notices.tsx'
import { UnsavedGuard } from './UnsavedGuard.tsx'

/** The whole window: the desk or the start screen, and what can stand over either. */
export function Window({ translator }: { readonly translator: i18n }) {
  const { transport, store } = useApp()
  const settings = useAppState((state) => state.settings)
  const hello = useAppState((state) => state.hello)
  const hasCorpus = useAppState((state) => state.corpus !== null)
  const language = resolveLanguage(settings.language, hello)
  const commands = useMemo(createCommandRegistry, [])
  useLanguage(translator, language)
  useEffect(() => applyTheme(settings), [settings])
  useEffect(() => {
    const endKeys = listenToKeys(window, () => store.getState().keys, commands.run)
    const endMenu = transport.desktop?.onCommand((id) => {
      if (isCommandId(id)) commands.run(id)
    })
    return () => {
      endKeys()
      endMenu?.()
    }
  }, [transport, store, commands])
  return (
    <CommandsContext value={commands}>
      <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>
        <AppCommands />
        <UnsavedGuard />
        <KeepDesk />
        <DropFiles>
          <Banners />
          {hasCorpus ? <Desk /> : <StartScreen />}
        </DropFiles>
        <Dialogs />
        <Notices />
        <Announcer />
      </I18nProvider>
    </CommandsContext>
  )
}
