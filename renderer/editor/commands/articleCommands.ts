import { mergeArticles, moveArticleBy, startArticle } from '../../../shared/page/edits.ts'
import type { Article } from '../../../shared/page/page.ts'
import type { CommandHandler } from '../../commands/registry.ts'
import type { SheetCommands } from './blockCommands.ts'
import type { SheetContext } from './sheetTools.ts'
import { targetOf } from './target.ts'

/** Commands on the article with the caret. */
export function articleCommands({ binding, open }: SheetContext): SheetCommands {
  const { session } = binding
  const articles = () => session.getState().page.articles
  const on = (
    run: (article: Article, block: string) => void,
    enabled: (index: number, article: Article, block: string) => boolean,
  ): CommandHandler => ({
    run() {
      const target = targetOf(binding)
      if (target?.article !== undefined) run(target.article, target.block.id)
    },
    enabled() {
      const target = targetOf(binding)
      if (target?.article === undefined) return false
      return enabled(articles().indexOf(target.article), target.article, target.block.id)
    },
  })
  const move = (by: -1 | 1) =>
    on(
      ({ id }) =>
        binding.edit((page) => moveArticleBy(page, id, by), {
          kind: 'correction',
          edit: by < 0 ? 'article.moveUp' : 'article.moveDown',
        }),
      (index) => articles()[index + by] !== undefined,
    )
  return {
    'article.start': on(
      (_article, block) =>
        binding.edit((page, newId) => startArticle(page, block, newId), { kind: 'correction', edit: 'article.start' }),
      (_index, { blocks }, block) => blocks[0]?.id !== block,
    ),
    'article.mergeBefore': on(
      (article) => {
        const before = articles()[articles().indexOf(article) - 1]
        if (before === undefined) return
        binding.edit((page) => mergeArticles(page, before.id, article.id), {
          kind: 'correction',
          edit: 'article.mergeBefore',
        })
      },
      (index) => index > 0,
    ),
    'article.moveUp': move(-1),
    'article.moveDown': move(1),
    'article.swapTitles': on(
      (_article, block) => open({ kind: 'swapTitles', block }),
      () => articles().length > 1,
    ),
  }
}
