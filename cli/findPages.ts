import type { Corpus, PageSummary } from '../shared/contract/records.ts'
import type { CliContext } from './context.ts'
import { UsageError } from './usageError.ts'

/** Pages that were named by id or by the name of their file; throws a `UsageError` for a name that no page has. */
export function findPages({ pages }: Corpus, names: readonly string[], { t }: CliContext): readonly PageSummary[] {
  return names.flatMap((name) => {
    const found = pages.filter((page) => page.id === name || page.name === name)
    if (found.length === 0) throw new UsageError(t('cli:export.noPage', { name }))
    return found
  })
}
