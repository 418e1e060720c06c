import type { Finding } from '../../../shared/contract/records.ts'
import { blockOf } from '../../../shared/page/find.ts'
import { articlesOfFix, blocksOfFix } from '../../../shared/page/fixTargets.ts'
import type { Page } from '../../../shared/page/page.ts'

interface Shown {
  readonly page: Page
  readonly finding: Finding
}

/** Whether a finding is shown with the same words: letters typed elsewhere on the page leave it as it is. */
export function readsSame(before: Shown, after: Shown): boolean {
  if (before.finding !== after.finding) return false
  if (before.page === after.page) return true
  const { places, fixes } = after.finding
  const blocks = new Set([...places.map(({ block }) => block), ...fixes.flatMap(blocksOfFix)])
  const articleIn = (page: Page, id: string) => page.articles.find((article) => article.id === id)
  return (
    [...blocks].every((id) => blockOf(before.page, id) === blockOf(after.page, id)) &&
    fixes.flatMap(articlesOfFix).every((id) => articleIn(before.page, id) === articleIn(after.page, id))
  )
}
