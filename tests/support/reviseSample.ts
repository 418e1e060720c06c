import type { CallResult } from '../../shared/contract/calls.ts'
import type { PageView } from '../../shared/contract/records.ts'
import { diffPages } from '../../shared/page/diffPages.ts'
import type { Page } from '../../shared/page/page.ts'
import type { TestBackend } from './openBackend.ts'

let count = 0

/** Opens the sample corpus and its first page. */
export const openSamplePage = async ({ call }: TestBackend): Promise<PageView> => {
  const { pages } = await call('corpus-open-sample', {})
  return call('page-read', { page: pages[0]!.id })
}

/** Sends an edit of a page as a window does. */
export const revise = (
  { call }: TestBackend,
  { page, revision: base }: Pick<PageView, 'page' | 'revision'>,
  edit: (page: Page) => Page,
  { id = `r${++count}`, name = 'typing' } = {},
): Promise<CallResult<'page-revise'>> =>
  call('page-revise', {
    page: page.id,
    revision: id,
    base,
    change: diffPages(page, edit(page)),
    origin: { kind: 'correction', edit: name },
  })
