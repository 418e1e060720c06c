import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ExportOptions, exportFormats } from '../../shared/contract/records.ts'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { filterPages } from '../app/filterPages.ts'
import { settle } from '../app/settle.ts'
import { ChoiceGroup } from '../components/ChoiceGroup.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { RunningJob } from '../desk/JobStatus.tsx'
import { CancelOrDo } from './CancelOrDo.tsx'
import type { DialogCloseProps } from './dialogCloseProps.ts'
import { ExportReport } from './ExportReport.tsx'
import { FolderField } from './FolderField.tsx'
import { joinPath } from './folderName.ts'

const scopes = ['all', 'selected', 'filtered', 'this'] as const
const pers = ['article', 'page'] as const
const oneFile: readonly ExportOptions['format'][] = ['jsonl', 'csv', 'csv-excel']

/** Chooses form, pages and folder, then shows how the export goes and what it wrote. */
export function ExportDialog({ onClose }: DialogCloseProps) {
  const { t } = useTranslation('desk')
  const { jobs, notices, pages: actions } = useApp()
  const pages = useAppState((state) => state.corpus?.pages)
  const filter = useAppState((state) => state.filter)
  const selection = useAppState((state) => state.selection)
  const current = useAppState((state) => state.page?.id)
  const home = useAppState((state) => state.hello.home)
  const [format, setFormat] = useState<ExportOptions['format']>('text')
  const [per, setPer] = useState<ExportOptions['per']>('article')
  const [scope, setScope] = useState<(typeof scopes)[number]>(selection.size > 0 ? 'selected' : 'all')
  const [folder, setFolder] = useState(joinPath(home, 'galley-export'))
  const [isStarting, setStarting] = useState(false)
  const [jobId, setJobId] = useState<string | null>(null)
  const job = useAppState((state) => state.jobs.find((each) => each.id === jobId))
  const filtered = filterPages(pages ?? [], filter)

  const counts = {
    all: pages?.length ?? 0,
    selected: selection.size,
    filtered: filtered.length,
    this: current === undefined ? 0 : 1,
  }

  const start = async () => {
    const session = actions.session()
    if (session !== null && !(await settle(session))) {
      return notices.show({ tone: 'error', text: { key: 'desk:stayUnsaved' } })
    }
    const chosen = {
      all: [],
      selected: [...selection],
      filtered: filtered.map((page) => page.id),
      this: current === undefined ? [] : [current],
    }
    const started = await jobs.export({ format, per, pages: chosen[scope], folder: folder.trim() })
    if (started !== undefined) setJobId(started.id)
  }
  /** Pressed twice it is one export. */
  const startOnce = async () => {
    setStarting(true)
    await start()
    setStarting(false)
  }
  if (job !== undefined && job.state !== 'running') return <ExportReport job={job} onClose={onClose} />
  return (
    <Dialog
      isOpen
      title={t('export.title')}
      onClose={onClose}
      actions={
        job === undefined ? (
          <CancelOrDo
            onCancel={onClose}
            label={t('export.do')}
            isDisabled={isStarting || folder.trim() === '' || counts[scope] === 0}
            onDo={() => void startOnce()}
          />
        ) : (
          <RunningJob job={job} />
        )
      }
    >
      <ChoiceGroup
        label={t('export.format')}
        value={format}
        onChange={setFormat}
        options={exportFormats.map((id) => ({ id, label: t(`export.formats.${id}`), detail: t(`export.about.${id}`) }))}
      />
      {oneFile.includes(format) ? null : (
        <ChoiceGroup
          label={t('export.per')}
          value={per}
          onChange={setPer}
          options={pers.map((id) => ({ id, label: t(`export.pers.${id}`) }))}
        />
      )}
      <ChoiceGroup
        label={t('export.pages')}
        value={scope}
        onChange={setScope}
        options={scopes
          .filter((id) => (id !== 'this' || current !== undefined) && (id !== 'selected' || selection.size > 0))
          .map((id) => ({
            id,
            label: t(`export.scopes.${id}`, { count: counts[id] }),
          }))}
      />
      <FolderField
        label={t('export.folder')}
        path={folder}
        onPath={setFolder}
        purpose="export"
        description={t('export.folderHint')}
      />
    </Dialog>
  )
}
