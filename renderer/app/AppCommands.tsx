import { useCommand } from '../commands/CommandsContext.tsx'
import { resolveLanguage } from '../i18n/useLanguage.ts'
import { useKnownCommands } from '../known/useKnownCommands.ts'
import { resolveTheme } from '../theme/theme.ts'
import { useApp, useAppState } from './AppContext.tsx'
import { chooseFiles, imageTypes } from './chooseFiles.ts'

/** The commands that belong to the window and not to the sheet. */
export function AppCommands() {
  const { store, transport, corpora, pages, settings, notices } = useApp()
  // Handlers come anew with every corpus and page, so that buttons ask again what is enabled.
  const corpus = useAppState((state) => state.corpus)
  const page = useAppState((state) => state.page)
  const hasCorpus = () => corpus !== null
  const canWrite = () => corpus !== null && corpus.readOnly === null
  const hasPage = () => page?.status === 'ready'
  const show = (kind: 'createCorpus' | 'import' | 'export' | 'settings' | 'commands' | 'keys' | 'vocabulary') => () =>
    store.setState({ dialog: { kind } })

  const openCorpus = async () => {
    const { desktop } = transport
    if (desktop === null) return store.setState({ dialog: { kind: 'openCorpus' } })
    const path = await desktop.chooseFolder('corpus')
    if (path !== null) await corpora.open(path)
  }
  const attachImage = async () => {
    const { desktop } = transport
    if (desktop === null) {
      const [file] = await chooseFiles({ accept: imageTypes })
      if (file !== undefined) await pages.attachImage(file)
      return
    }
    const [path] = await desktop.chooseFiles('image')
    if (path !== undefined) await pages.attachImage({ path })
  }

  useCommand('corpus.new', show('createCorpus'))
  useCommand('corpus.open', () => void notices.guard(openCorpus))
  useCommand('corpus.openSample', () => void corpora.openSample())
  useCommand('corpus.close', () => void corpora.close(), hasCorpus)
  useCommand('page.import', show('import'), canWrite)
  useCommand('page.export', show('export'), hasCorpus)
  useCommand('topic.vocabulary', show('vocabulary'), canWrite)
  useKnownCommands()
  useCommand('corpus.style', () => store.setState({ dialog: { kind: 'style', check: 'widthStyle' } }), canWrite)
  useCommand('settings.open', show('settings'))
  useCommand('help.commands', show('commands'))
  useCommand('help.keys', show('keys'))
  useCommand('page.next', () => pages.step(1), hasCorpus)
  useCommand('page.previous', () => pages.step(-1), hasCorpus)
  useCommand('page.nextWithFindings', () => void pages.openNextWithFindings(), hasCorpus)
  useCommand(
    'page.proofread',
    () => pages.setState({ is: 'proofread', reason: '' }),
    () => hasPage() && canWrite() && pages.session()?.getState().readOnly === false,
  )
  useCommand(
    'finding.acceptAll',
    () => store.setState({ dialog: { kind: 'acceptAll', check: null } }),
    () => hasPage() && pages.session()?.getState().readOnly === false,
  )
  useCommand(
    'page.attachImage',
    () => void notices.guard(attachImage),
    () => hasPage() && canWrite(),
  )
  useCommand('view.theme', () => {
    settings.change({ theme: resolveTheme(store.getState().settings.theme) === 'dark' ? 'light' : 'dark' })
  })
  useCommand('view.language', () => {
    const { settings: now, hello } = store.getState()
    settings.change({ language: resolveLanguage(now.language, hello) === 'zh' ? 'en' : 'zh' })
  })
  return null
}
