import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import { configExtension, defineExtension } from 'lexical'
import { type CSSProperties, type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../shared/page/page.ts'
import { classes } from '../components/classes.ts'
import type { PageSession } from '../session/pageSession.ts'
import type { ClipboardAccess } from './clipboard.ts'
import styles from './PageEditor.module.css'
import { PageExtension } from './PageExtension.ts'
import { SheetTools } from './SheetTools.tsx'

export interface PageEditorProps {
  readonly session: PageSession
  readonly clipboard: ClipboardAccess
  /** An article's topics, shown under its title. */
  readonly renderTopics: (article: Article) => ReactNode
}

/** The page as it reads, to be edited; it scrolls with what it stands in. */
export function PageEditor({ session, clipboard, renderTopics }: PageEditorProps) {
  const { t } = useTranslation('editor')
  const extension = useMemo(
    () =>
      defineExtension({
        name: '@galley/editor',
        namespace: 'galley',
        dependencies: [configExtension(PageExtension, { session })],
      }),
    [session],
  )
  const words = {
    '--gap-label': JSON.stringify(t('gap')),
    '--outside-label': JSON.stringify(t('outside')),
  } as CSSProperties
  return (
    <div className={classes(styles.desk)} style={words}>
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        <ContentEditable
          className={classes(styles.page)}
          aria-label={t('label')}
          aria-multiline
          role="textbox"
          spellCheck={false}
        />
        <SheetTools clipboard={clipboard} renderTopics={renderTopics} />
      </LexicalExtensionComposer>
    </div>
  )
}
