import { useTranslation } from 'react-i18next'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { ErrorBoundary } from '../app/ErrorBoundary.tsx'
import { useCommands } from '../commands/CommandsContext.tsx'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { Spinner } from '../components/Spinner.tsx'
import { PageEditor } from '../editor/PageEditor.tsx'
import { useErrorSentence } from '../i18n/useErrorSentence.ts'
import { TopicCommand } from '../panels/topics/TopicCommand.tsx'
import { TopicsRow } from '../panels/topics/TopicsRow.tsx'
import styles from './Sheet.module.css'
import { SheetHead } from './SheetHead.tsx'

/** The page on the desk, or why there is none. */
export function Sheet() {
  const { t } = useTranslation('desk')
  const { pages } = useApp()
  const sentence = useErrorSentence()
  const page = useAppState((state) => state.page)
  const isEmpty = useAppState((state) => state.corpus?.pages.length === 0)
  if (page?.status === 'ready') {
    const { session } = page
    return (
      <div className={classes(styles.scroll)}>
        <ErrorBoundary key={session.id}>
          <div className={classes(styles.sheet)}>
            <TopicCommand session={session} />
            <SheetHead session={session} />
            <PageEditor
              session={session}
              renderTopics={(article) => <TopicsRow session={session} article={article} />}
            />
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
