import { useTranslation } from 'react-i18next'
import type { Article } from '../../../shared/page/page.ts'
import { useSessionState } from '../../app/useSession.ts'
import { CommandKeys } from '../../commands/CommandKeys.tsx'
import { classes } from '../../components/classes.ts'
import type { PageSession } from '../../session/pageSession.ts'
import { articleTitle } from './articleTitle.ts'
import styles from './TopicsPanel.module.css'
import { TopicsRow } from './TopicsRow.tsx'

/** All articles of the page with their topics. */
export function TopicsPanel({ session }: { readonly session: PageSession }) {
  const { t } = useTranslation('desk')
  const articles = useSessionState(session, (state) => state.page.articles)
  const here = useSessionState(session, (state) => {
    const block = state.selection?.focus.block
    return state.page.articles.find((each) => each.blocks.some((one) => one.id === block))?.id
  })
  const tagged = articles.filter((article) => article.topics.length > 0).length
  return (
    <div className={classes(styles.panel)}>
      <p className={classes(styles.hint)}>
        {t('topics.tagged', { tagged, all: articles.length })} <CommandKeys id="topic.add" />
      </p>
      <ul>
        {articles.map((article) => (
          <ArticleCard key={article.id} session={session} article={article} isHere={article.id === here} />
        ))}
      </ul>
    </div>
  )
}

interface ArticleCardProps {
  readonly session: PageSession
  readonly article: Article
  readonly isHere: boolean
}

function ArticleCard({ session, article, isHere }: ArticleCardProps) {
  const { t } = useTranslation('desk')
  const first = article.blocks[0]
  const title = articleTitle(article)
  return (
    <li className={classes(styles.card, isHere && styles.here)}>
      <button
        type="button"
        className={classes(styles.title)}
        onClick={() => first !== undefined && session.reveal({ block: first.id, offset: 0 })}
      >
        {title === '' ? t('pages.untitled') : title}
      </button>
      <TopicsRow session={session} article={article} />
    </li>
  )
}
