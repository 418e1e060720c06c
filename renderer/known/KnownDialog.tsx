import { ClipboardCopy, FileDown, FileUp, Plus } from 'lucide-react'
import { type ClipboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type KnownReport, knownLines } from '../../shared/corpus/knownWords.ts'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { chooseFiles } from '../app/chooseFiles.ts'
import { copyText } from '../app/copyText.ts'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { Dialog } from '../components/Dialog.tsx'
import { TextField } from '../components/TextField.tsx'
import type { DialogCloseProps } from '../dialogs/dialogCloseProps.ts'
import styles from './KnownDialog.module.css'
import { KnownExport } from './KnownExport.tsx'
import { KnownList } from './KnownList.tsx'
import { KnownRefusals } from './KnownRefusals.tsx'

const none: readonly never[] = []
const fileTypes = '.txt,.md'
const { compare } = new Intl.Collator('zh')

/** All names, places and words that are right in this corpus: found and added by typing, pasted, read from a file. */
export function KnownDialog({ onClose }: DialogCloseProps) {
  const { t } = useTranslation('desk')
  const { known, notices, transport } = useApp()
  const list = useAppState((state) => state.corpus?.known ?? none)
  const canWrite = useAppState((state) => state.corpus?.readOnly === null)
  const [text, setText] = useState('')
  const [report, setReport] = useState<KnownReport | null>(null)
  const [isExporting, setExporting] = useState(false)
  const wanted = text.trim()
  const sorted = useMemo(() => list.toSorted(compare), [list])
  const shown = useMemo(
    () => (wanted === '' ? sorted : sorted.filter((word) => word.includes(wanted))),
    [sorted, wanted],
  )

  const look = (next: string) => {
    setText(next)
    setReport(null)
  }
  const add = async (words: readonly string[]) => {
    const done = await known.add(words)
    if (done !== undefined) setReport(done)
    return done
  }
  const addWanted = async () => {
    if (!canWrite || wanted === '') return
    const done = await add([wanted])
    if (done === undefined || done.added.length + done.present.length === 0) return
    // What is typed meanwhile is another word.
    setText((now) => (now.trim() === wanted ? '' : now))
  }
  const remove = (word: string) => {
    setReport(null)
    void known.remove([word])
  }
  const onPaste = (event: ClipboardEvent) => {
    const lines = knownLines(event.clipboardData.getData('text/plain'))
    if (lines.length < 2 || !canWrite) return
    event.preventDefault()
    void add(lines)
  }
  const importFile = async () => {
    const { desktop } = transport
    const [offer] =
      desktop === null
        ? await chooseFiles({ accept: fileTypes })
        : (await desktop.chooseFiles('text')).map((path) => ({ path }))
    if (offer !== undefined) setReport((await known.import(offer)) ?? null)
  }
  return (
    <Dialog
      isOpen
      title={t('known.title')}
      onClose={onClose}
      actions={
        <div className={classes(styles.actions)}>
          <Button isDisabled={!canWrite} icon={<FileUp aria-hidden />} onPress={() => void notices.guard(importFile)}>
            {t('known.import')}
          </Button>
          <Button
            isDisabled={list.length === 0}
            icon={<FileDown aria-hidden />}
            aria-expanded={isExporting}
            onPress={() => setExporting(!isExporting)}
          >
            {t('known.export')}
          </Button>
          <Button
            isDisabled={list.length === 0}
            icon={<ClipboardCopy aria-hidden />}
            onPress={() => {
              copyText(list.join('\n'))
              notices.show({ tone: 'ok', text: { key: 'desk:known.copied', params: { count: list.length } } })
            }}
          >
            {t('known.copy')}
          </Button>
        </div>
      }
    >
      <p className={classes(styles.lead)}>{t('known.lead')}</p>
      <div className={classes(styles.row)} onPaste={onPaste}>
        <TextField
          autoFocus
          label={t('known.field')}
          hideLabel
          placeholder={t('known.field')}
          value={text}
          onChange={look}
          onSubmit={() => void addWanted()}
        />
        <Button
          variant="primary"
          icon={<Plus aria-hidden />}
          isDisabled={!canWrite || wanted === '' || list.includes(wanted)}
          onPress={() => void addWanted()}
        >
          {t('known.add')}
        </Button>
      </div>
      <p role="status" className={classes(styles.status)}>
        {report === null
          ? t(wanted === '' ? 'known.count' : 'known.found', { count: shown.length })
          : t('known.report', {
              added: report.added.length,
              present: report.present.length,
              refused: report.refused.length,
            })}
      </p>
      {report === null ? null : <KnownRefusals refused={report.refused} />}
      <KnownList words={shown} isFiltered={wanted !== ''} onRemove={canWrite ? remove : null} />
      {isExporting ? <KnownExport onDone={() => setExporting(false)} /> : null}
    </Dialog>
  )
}
