import { useTranslation } from 'react-i18next'
import { useOpenSession, useSessionState } from '../app/useSession.ts'
import { classes } from '../components/classes.ts'
import { Dialog } from '../components/Dialog.tsx'
import { articleTitle } from '../panels/topics/articleTitle.ts'
import { TopicChips } from '../panels/topics/TopicChips.tsx'
import { TopicPicker } from '../panels/topics/TopicPicker.tsx'
import type { PageSession } from '../session/pageSession.ts'
import styles from './TopicsDialog.module.css'

export interface TopicsDialogProps {
  readonly article: string
  readonly onClose: () => void
}

/** Topics of one article by keys alone: type, Enter, type, Enter, Escape. */
export function TopicsDialog(props: TopicsDialogProps) {
  const session = useOpenSession()
  return session === null ? null : <ArticleTopics session={session} {...props} />
}

function ArticleTopics({ session, article: id, onClose }: TopicsDialogProps & { readonly session: PageSession }) {
  const { t } = useTranslation('desk')
  const article = useSessionState(session, (state) => state.page.articles.find((each) => each.id === id))
  if (article === undefined) return null
  return (
    <Dialog isOpen width="narrow" title={t('topics.of', { title: articleTitle(article) })} onClose={onClose}>
      <div className={classes(styles.chips)}>
        <TopicChips session={session} article={article} />
      </div>
      <TopicPicker session={session} article={id} />
    </Dialog>
  )
}
