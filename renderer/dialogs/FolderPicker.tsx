import { CornerLeftUp, FileText, Folder, FolderPlus, LibraryBig } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallResult } from '../../shared/contract/calls.ts'
import type { FolderEntry } from '../../shared/contract/records.ts'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { toErrorData } from '../app/toErrorData.ts'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { IconButton } from '../components/IconButton.tsx'
import { Spinner } from '../components/Spinner.tsx'
import { TextField } from '../components/TextField.tsx'
import { useErrorSentence } from '../i18n/useErrorSentence.ts'
import styles from './FolderPicker.module.css'

type Listing = CallResult<'folder-list'>

export interface FolderPickerProps {
  /** The folder shown now; empty for the home folder. */
  readonly path: string
  readonly onPath: (path: string) => void
  /** Endings of files that are shown and can be taken, such as `.txt`; none for folders alone. */
  readonly files?: readonly string[]
  readonly onFile?: (entry: FolderEntry) => void
  /** A folder that holds a corpus is taken at once rather than entered. */
  readonly onCorpus?: (entry: FolderEntry) => void
}

const noFiles: readonly string[] = []

/** Walks the folders of the host's machine where there is no dialog of the system. */
export function FolderPicker({ path, onPath, files = noFiles, onFile, onCorpus }: FolderPickerProps) {
  const { t } = useTranslation('desk')
  const { transport } = useApp()
  const home = useAppState((state) => state.hello.home)
  const sentence = useErrorSentence()
  const [listing, setListing] = useState<Listing | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [typed, setTyped] = useState(path)
  const [newName, setNewName] = useState<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: lists a folder anew when it is another one, nothing else.
  useEffect(() => {
    let ended = false
    setListing(null)
    setError(null)
    transport.call('folder-list', { path: path === '' ? home : path, files }).then(
      (result) => {
        if (ended) return
        setListing(result)
        setTyped(result.path)
        if (result.path !== path) onPath(result.path)
      },
      (reason: unknown) => {
        if (!ended) setError(sentence(toErrorData(reason)))
      },
    )
    return () => {
      ended = true
    }
  }, [path])

  const create = async () => {
    if (newName === null || newName.trim() === '' || listing === null) return
    try {
      const made = await transport.call('folder-create', { parent: listing.path, name: newName.trim() })
      setNewName(null)
      onPath(made.path)
    } catch (reason) {
      setError(sentence(toErrorData(reason)))
    }
  }
  const take = (entry: FolderEntry) => {
    if (entry.kind === 'file') onFile?.(entry)
    else if (entry.isCorpus && onCorpus !== undefined) onCorpus(entry)
    else onPath(entry.path)
  }
  return (
    <div className={classes(styles.picker)}>
      <div className={classes(styles.bar)}>
        <IconButton
          label={t('folder.up')}
          icon={<CornerLeftUp aria-hidden />}
          isDisabled={listing === null || listing.parent === null}
          onPress={() => {
            if (listing !== null && listing.parent !== null) onPath(listing.parent)
          }}
        />
        <TextField
          label={t('folder.path')}
          hideLabel
          value={typed}
          onChange={setTyped}
          onSubmit={() => onPath(typed)}
        />
        <IconButton label={t('folder.new')} icon={<FolderPlus aria-hidden />} onPress={() => setNewName('')} />
      </div>
      {newName === null ? null : (
        <div className={classes(styles.bar)}>
          <TextField
            autoFocus
            label={t('folder.name')}
            hideLabel
            placeholder={t('folder.name')}
            value={newName}
            onChange={setNewName}
            onSubmit={() => void create()}
          />
          <Button isDisabled={newName.trim() === ''} onPress={() => void create()}>
            {t('folder.create')}
          </Button>
        </div>
      )}
      <div className={classes(styles.list)}>
        {error === null ? null : <p role="alert">{error}</p>}
        {listing === null && error === null ? <Spinner label={t('folder.loading')} /> : null}
        {listing?.entries.length === 0 ? <p>{t('folder.empty')}</p> : null}
        <ul aria-label={t('folder.entries')}>
          {listing?.entries.map((entry) => (
            <li key={entry.path}>
              <button type="button" className={classes(styles.entry)} onClick={() => take(entry)}>
                <EntryIcon entry={entry} />
                <bdi>{entry.name}</bdi>
                {entry.isCorpus ? <span className={classes(styles.tag)}>{t('folder.corpus')}</span> : null}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function EntryIcon({ entry }: { readonly entry: FolderEntry }) {
  if (entry.kind === 'file') return <FileText aria-hidden />
  return entry.isCorpus ? <LibraryBig aria-hidden /> : <Folder aria-hidden />
}
