import { useApp, useAppState } from '../app/AppContext.tsx'
import { useOpenSession } from '../app/useSession.ts'
import { KnownDialog } from '../known/KnownDialog.tsx'
import { NamesDialog } from '../names/NamesDialog.tsx'
import { CommandPalette } from '../palette/CommandPalette.tsx'
import { AcceptAllDialog } from '../panels/review/AcceptAllDialog.tsx'
import { CreateCorpusDialog } from './CreateCorpusDialog.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { ExportReport } from './ExportReport.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { ImportReport } from './ImportReport.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { OpenCorpusDialog } from './OpenCorpusDialog.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { ReplaceReport } from './ReplaceReport.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import { StyleDialog } from './StyleDialog.tsx'
import { TopicsDialog } from './TopicsDialog.tsx'
import { useFocusHome } from './useFocusHome.ts'
import { VocabularyDialog } from './VocabularyDialog.tsx'

/** The dialog that is open, if one is. */
export function Dialogs() {
  const { store } = useApp()
  const dialog = useAppState((state) => state.dialog)
  const session = useOpenSession()
  useFocusHome(dialog !== null)
  const onClose = () => store.setState({ dialog: null })
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'createCorpus':
      return <CreateCorpusDialog onClose={onClose} />
    case 'openCorpus':
      return <OpenCorpusDialog onClose={onClose} />
    case 'import':
      return <ImportDialog onClose={onClose} />
    case 'importReport':
      return <ImportReport job={dialog.job} onClose={onClose} />
    case 'export':
      return <ExportDialog onClose={onClose} />
    case 'exportReport':
      return <ExportReport job={dialog.job} onClose={onClose} />
    case 'replaceReport':
      return <ReplaceReport job={dialog.job} onClose={onClose} />
    case 'settings':
      return <SettingsDialog onClose={onClose} />
    case 'commands':
      return <CommandPalette onClose={onClose} />
    case 'keys':
      return <KeysDialog onClose={onClose} />
    case 'reason':
      return <ReasonDialog of={dialog.pages} onClose={onClose} />
    case 'acceptAll':
      return session === null ? null : <AcceptAllDialog session={session} check={dialog.check} onClose={onClose} />
    case 'topics':
      return <TopicsDialog article={dialog.article} onClose={onClose} />
    case 'style':
      return <StyleDialog check={dialog.check} onClose={onClose} />
    case 'vocabulary':
      return <VocabularyDialog onClose={onClose} />
    case 'names':
      return <NamesDialog onClose={onClose} />
    case 'known':
      return <KnownDialog onClose={onClose} />
  }
}
