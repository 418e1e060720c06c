import { FolderOpen, FolderPlus, LibraryBig, X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecentCorpus } from '../../shared/contract/records.ts'
import { isolated } from '../../shared/text/printable.ts'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { useCommands } from '../commands/CommandsContext.tsx'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { IconButton } from '../components/IconButton.tsx'
import { Spinner } from '../components/Spinner.tsx'
import styles from './StartScreen.module.css'

/** When no corpus is open: the sample, another one, a new one, or one of those worked on before. */
export function StartScreen() {
  const { t } = useTranslation(['desk', 'commands'])
  const { store, transport, notices } = useApp()
  const commands = useCommands()
  const opening = useAppState((state) => state.opening)
  const recent = useAppState((state) => state.recent)
  const version = useAppState((state) => state.hello.version)
  useEffect(() => {
    void notices
      .guard(() => transport.call('recent-list', {}))
      .then((list) => {
        if (list !== undefined) store.setState({ recent: list })
      })
  }, [store, transport, notices])
  return (
    <main className={classes(styles.start)}>
      <div className={classes(styles.sheet)}>
        <h1 className={classes(styles.mark)}>{t('name')}</h1>
        <p className={classes(styles.lead)}>{t('start.lead')}</p>
        <div className={classes(styles.actions)}>
          <Button
            variant="primary"
            icon={<LibraryBig aria-hidden />}
            isDisabled={opening}
            onPress={() => commands.run('corpus.openSample')}
          >
            {t('start.sample')}
          </Button>
          <Button icon={<FolderOpen aria-hidden />} isDisabled={opening} onPress={() => commands.run('corpus.open')}>
            {t('commands:corpus.open')}
          </Button>
          <Button icon={<FolderPlus aria-hidden />} isDisabled={opening} onPress={() => commands.run('corpus.new')}>
            {t('commands:corpus.new')}
          </Button>
        </div>
        {opening ? <Spinner label={t('start.opening')} /> : null}
        {recent.length === 0 ? null : (
          <section aria-labelledby="recent" className={classes(styles.recent)}>
            <h2 id="recent">{t('start.recent')}</h2>
            <ul>
              {recent.map((each) => (
                <RecentRow key={each.path} corpus={each} isDisabled={opening} />
              ))}
            </ul>
          </section>
        )}
        <p className={classes(styles.version)}>{t('start.version', { version })}</p>
      </div>
    </main>
  )
}

function RecentRow({ corpus, isDisabled }: { readonly corpus: RecentCorpus; readonly isDisabled: boolean }) {
  const { t } = useTranslation('desk')
  const { corpora } = useApp()
  return (
    <li className={classes(styles.row)}>
      <button
        type="button"
        disabled={isDisabled || corpus.missing}
        className={classes(styles.open)}
        onClick={() => void corpora.open(corpus.path)}
      >
        <bdi className={classes(styles.title)}>{corpus.title}</bdi>
        <bdi className={classes(styles.path)}>
          {corpus.missing ? t('start.missing', { path: isolated(corpus.path) }) : corpus.path}
        </bdi>
      </button>
      <IconButton
        size="small"
        label={t('start.forget', { title: isolated(corpus.title) })}
        icon={<X aria-hidden />}
        onPress={() => void corpora.forget(corpus.path)}
      />
    </li>
  )
}
