import { useApp } from '../../app/AppContext.tsx'
import { useCommand } from '../../commands/CommandsContext.tsx'
import type { PageSession } from '../../session/pageSession.ts'

/** Alt+T: asks for a topic of the article that the caret is in. */
export function TopicCommand({ session }: { readonly session: PageSession }) {
  const { store } = useApp()
  useCommand(
    'topic.add',
    () => {
      const { page, selection } = session.getState()
      const block = selection?.focus.block
      const article = page.articles.find((each) => each.blocks.some((one) => one.id === block)) ?? page.articles[0]
      if (article !== undefined) store.setState({ dialog: { kind: 'topics', article: article.id } })
    },
    () => !session.getState().readOnly,
  )
  return null
}
