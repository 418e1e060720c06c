import { blocksOf } from '../../shared/page/find.ts'
import type { Page } from '../../shared/page/page.ts'
import type { Operation } from './operation.ts'

/** The blocks whose text the operations made or changed, as they stand on the page with them, a line each. */
export function refusedText(operations: readonly Operation[], page: Page): string {
  const touched = new Set(
    operations.flatMap((operation) => {
      if (operation.kind !== 'revise') return []
      const { added = [], changed = [] } = operation.change.blocks ?? {}
      return [...added, ...changed.filter(({ text }) => text !== undefined)].map(({ id }) => id)
    }),
  )
  return blocksOf(page)
    .filter(({ id }) => touched.has(id))
    .map(({ text }) => text)
    .join('\n')
}
