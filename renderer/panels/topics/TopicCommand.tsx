import { addTopic } from '../../../shared/page/edits.ts'
import type { Article } from '../../../shared/page/page.ts'
import { useApp } from '../../app/AppContext.tsx'
import { useCommand } from '../../commands/CommandsContext.tsx'
import type { PageSession } from '../../session/pageSession.ts'

/** The article that the caret is in, else the page's first. */
function articleHere(session: PageSession): Article | undefined {
  const { page, selection } = session.getState()
  const block = selection?.focus.block
  return page.articles.find((each) => each.blocks.some((one) => one.id === block)) ?? page.articles[0]
}

/** For the article that the caret is in: Alt+T asks for a topic, Alt+Shift+T gives the first that is proposed. */
export function TopicCommand({ session }: { readonly session: PageSession }) {
  const { store } = useApp()
  const firstProposed = (article: Article | undefined) =>
    store
      .getState()
      .suggestions.get(article?.id ?? '')
      ?.find(({ topic }) => article?.topics.includes(topic) === false)
  useCommand(
    'topic.add',
    () => {
      const article = articleHere(session)
      if (article !== undefined) store.setState({ dialog: { kind: 'topics', article: article.id } })
    },
    () => !session.getState().readOnly,
  )
  useCommand(
    'topic.accept',
    () => {
      const article = articleHere(session)
      const first = firstProposed(article)
      if (article === undefined || first === undefined) return
      session.run((page) => addTopic(page, article.id, first.topic), { kind: 'correction', edit: 'topic.add' })
    },
    () => !session.getState().readOnly && firstProposed(articleHere(session)) !== undefined,
  )
  return null
}
