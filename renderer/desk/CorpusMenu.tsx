import { ChevronDown, FolderOpen, FolderPlus, FolderX, LibraryBig } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../shared/text/printable.ts'
import { useApp, useAppState } from '../app/AppContext.tsx'
import { useCommands } from '../commands/CommandsContext.tsx'
import { useCommandKeys } from '../commands/useCommandKeys.ts'
import { classes } from '../components/classes.ts'
import { Menu, MenuItem, MenuSection, MenuTrigger } from '../components/Menu.tsx'
import styles from './CorpusMenu.module.css'

const mostRecent = 8

/** The corpus's name; opens others. */
export function CorpusMenu() {
  const { t } = useTranslation(['desk', 'commands'])
  const { corpora } = useApp()
  const commands = useCommands()
  const corpus = useAppState((state) => state.corpus)
  const recent = useAppState((state) => state.recent)
  const others = recent.filter((each) => each.path !== corpus?.path && !each.missing).slice(0, mostRecent)
  const name = t('corpusMenu', { title: isolated(corpus?.title ?? '') })
  return (
    <MenuTrigger>
      <Button className={classes(styles.button)} aria-label={name}>
        <bdi className={classes(styles.title)}>{corpus?.title}</bdi>
        <ChevronDown aria-hidden />
      </Button>
      <Menu label={name}>
        <MenuSection>
          <MenuItem
            label={t('commands:corpus.open')}
            keys={useCommandKeys('corpus.open')}
            icon={<FolderOpen aria-hidden />}
            onAction={() => commands.run('corpus.open')}
          />
          <MenuItem
            label={t('commands:corpus.new')}
            icon={<FolderPlus aria-hidden />}
            onAction={() => commands.run('corpus.new')}
          />
          <MenuItem
            label={t('commands:corpus.openSample')}
            icon={<LibraryBig aria-hidden />}
            onAction={() => commands.run('corpus.openSample')}
          />
          <MenuItem
            label={t('commands:corpus.close')}
            icon={<FolderX aria-hidden />}
            onAction={() => commands.run('corpus.close')}
          />
        </MenuSection>
        {others.length === 0 ? null : (
          <MenuSection title={t('start.recent')}>
            {others.map((each) => (
              <MenuItem key={each.path} label={isolated(each.title)} onAction={() => void corpora.open(each.path)} />
            ))}
          </MenuSection>
        )}
      </Menu>
    </MenuTrigger>
  )
}
