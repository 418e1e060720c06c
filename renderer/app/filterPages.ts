import type { PageSummary } from '../../shared/contract/records.ts'
import type { PageFilter } from './appState.ts'

/** The pages of the list that the filter lets through, in their order. */
export function filterPages(pages: readonly PageSummary[], filter: PageFilter): readonly PageSummary[] {
  const text = filter.text.trim().toLocaleLowerCase()
  if (text === '' && filter.topic === null && filter.state === null) return pages
  return pages.filter(
    (page) =>
      (filter.state === null || page.state.is === filter.state) &&
      (filter.topic === null || page.topics.includes(filter.topic)) &&
      (text === '' || page.title.toLocaleLowerCase().includes(text) || page.name.toLocaleLowerCase().includes(text)),
  )
}
