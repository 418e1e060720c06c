import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tooLong } from '../../shared/contract/limits.ts'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { ErrorBoundary } from '../app/ErrorBoundary.tsx'
import { useOpenSession } from '../app/useSession.ts'
import { useCommands } from '../commands/CommandsContext.tsx'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { Spinner } from '../components/Spinner.tsx'
import type { ClipboardAccess } from '../editor/clipboard.ts'
import { PageEditor } from '../editor/PageEditor.tsx'
import { useErrorSentence } from '../i18n/useErrorSentence.ts'
import { TopicCommand } from '../panels/topics/TopicCommand.tsx'
import { TopicsRow } from '../panels/topics/TopicsRow.tsx'
import { ReadingView } from '../reading/ReadingView.tsx'
import type { PageSession } from '../session/pageSession.ts'
import styles from './Sheet.module.css'
import { SheetHead } from './SheetHead.tsx'

const sheetId = 'sheet'

/** Gives the keys to the text, or to what shows it. */
export function focusSheet(): void {
  const scroll = document.getElementById(sheetId)
  const text = scroll?.querySelector<HTMLElement>('[contenteditable="true"]') ?? scroll
  text?.focus({ preventScroll: true })
}

/** The page on the desk, or why there is none. */
export function Sheet() {
  const { t } = useTranslation('desk')
  const { pages, notices, transport } = useApp()
  const sentence = useErrorSentence()
  const page = useAppState((state) => state.page)
  const clipboard = useMemo(
    (): ClipboardAccess => ({
      paste: transport.desktop === null ? null : () => void transport.desktop?.paste(),
      onRefused: () => notices.show({ tone: 'info', text: { key: 'editor:clipboard.refused' } }),
    }),
    [transport, notices],
  )
  const isEmpty = useAppState((state) => state.corpus?.pages.length === 0)
  const [scroll, setScroll] = useState<HTMLDivElement | null>(null)
  const session = useOpenSession()
  const before = useRef<PageSession | null>(null)
  // The keys were with the page that went: they go to the one that came, and not to nothing.
  useEffect(() => {
    if (session === null) return
    if (before.current !== null && document.activeElement === document.body) {
      focusSheet()
    }
    before.current = session
  }, [session])
  if (session !== null) {
    return (
      <div ref={setScroll} id={sheetId} tabIndex={-1} className={classes(styles.scroll)}>
        <ErrorBoundary key={session.id}>
          <div className={classes(styles.sheet)}>
            <TopicCommand session={session} />
            <SheetHead session={session} />
            {isTooLong(session) ? (
              <ReadingView session={session} scroller={scroll} />
            ) : (
              <PageEditor
                session={session}
                clipboard={clipboard}
                renderTopics={(article) => <TopicsRow session={session} article={article} />}
              />
            )}
          </div>
        </ErrorBoundary>
      </div>
    )
  }
  return (
    <div className={classes(styles.blank)}>
      {page?.status === 'loading' ? <Spinner label={t('page.loading')} /> : null}
      {page?.status === 'failed' ? (
        <>
          <p role="alert">{sentence(page.error)}</p>
          <Button onPress={() => void pages.open(page.id)}>{t('tryAgain')}</Button>
        </>
      ) : null}
      {page === null ? isEmpty ? <EmptyCorpus /> : <p>{t('page.choose')}</p> : null}
    </div>
  )
}

/** More than an editor can hold; a page that is only closed to changes stands in the editor all the same. */
function isTooLong(session: PageSession): boolean {
  const { readOnly, source } = session.getState()
  return readOnly && tooLong(source) !== null
}

function EmptyCorpus() {
  const { t } = useTranslation('desk')
  const commands = useCommands()
  return (
    <>
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.hint')}</p>
      <Button variant="primary" onPress={() => commands.run('page.import')}>
        {t('import.title')}
      </Button>
    </>
  )
}
