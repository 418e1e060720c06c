import { FileDown } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../components/classes.ts'
import { useApp, useAppState } from './AppContext.tsx'
import styles from './DropFiles.module.css'
import { droppedFiles } from './droppedFiles.ts'

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Files and folders can be dropped anywhere in the window. */
export function DropFiles({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('desk')
  const { jobs, notices } = useApp()
  const canImport = useAppState((state) => state.corpus !== null && state.corpus.readOnly === null)
  const [over, setOver] = useState(false)
  const depth = useRef(0)
  const leave = () => {
    depth.current = 0
    setOver(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop target for the pointer; the import dialog is its equal for keys.
    <div
      className={classes(styles.area)}
      onDragEnter={(event) => {
        if (!hasFiles(event)) return
        depth.current += 1
        setOver(true)
      }}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault()
      }}
      onDragLeave={(event) => {
        if (!hasFiles(event)) return
        depth.current -= 1
        if (depth.current <= 0) leave()
      }}
      onDropCapture={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        leave()
        const { items } = event.dataTransfer
        if (!canImport) return notices.show({ tone: 'info', text: { key: 'desk:drop.noCorpus' } })
        void notices.guard(async () => jobs.import(await droppedFiles(items)))
      }}
    >
      {children}
      {over ? (
        <div className={classes(styles.veil)}>
          <p>
            <FileDown aria-hidden />
            {t(canImport ? 'drop.here' : 'drop.noCorpus')}
          </p>
        </div>
      ) : null}
    </div>
  )
}
