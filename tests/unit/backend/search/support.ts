import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FoundPage, SearchBatch, SearchQuery } from '../../../../shared/contract/search.ts'
import { diffPages } from '../../../../shared/page/diffPages.ts'
import { replaceText } from '../../../../shared/page/edits.ts'
import { blocksOf } from '../../../../shared/page/find.ts'
import type { Page } from '../../../../shared/page/page.ts'
import { makeFolder, openBackend, type TestBackend } from '../../../support/openBackend.ts'

export const plainQuery = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  isExpression: false,
  matchCase: true,
  wholeWord: false,
  ignoreWidth: false,
  roles: [],
  pages: [],
  ...more,
})

export interface TestCorpus extends TestBackend {
  /** Ids of the pages in the order of their texts. */
  readonly pages: readonly string[]
}

/** An open corpus with a page a text. */
export async function openCorpusOf(texts: readonly string[], worker: URL | null = null): Promise<TestCorpus> {
  const folder = await makeFolder()
  const backend = await openBackend(folder, { worker })
  await backend.call('corpus-create', { path: join(folder, 'corpus'), title: '津报' })
  const paths = await Promise.all(
    texts.map(async (text, index) => {
      const path = join(folder, `${index}.txt`)
      await writeFile(path, text)
      return path
    }),
  )
  const { imported } = await backend.importPaths(...paths)
  return { ...backend, pages: imported.map(({ page }) => page) }
}

/** A whole search: its last batch, and all pages that were found. */
export async function searchAll(
  { call }: TestBackend,
  query: SearchQuery,
): Promise<{ readonly last: SearchBatch; readonly found: readonly FoundPage[] }> {
  let last = await call('search-start', { query })
  const found = [...last.pages]
  while (!last.isLast) {
    last = await call('search-more', { search: last.search })
    found.push(...last.pages)
  }
  return { last, found }
}

/** What was found with its context, a line a place. */
export const linesOf = (found: readonly FoundPage[]): readonly string[] =>
  found.flatMap(({ matches }) => matches.map(({ before, found: text, after }) => `${before}[${text}]${after}`))

/** Edits a page by hand. */
export async function edit({ call }: TestBackend, page: string, change: (page: Page) => Page): Promise<void> {
  const view = await call('page-read', { page })
  await call('page-revise', {
    page,
    revision: `${page} ${view.revision}`,
    base: view.revision,
    change: diffPages(view.page, change(view.page)),
    origin: { kind: 'correction', edit: 'typing' },
  })
}

/** Types before the first words of a page. */
export const typeAtStart = (backend: TestBackend, page: string, text: string): Promise<void> =>
  edit(backend, page, (before) => replaceText(before, blocksOf(before)[0]?.id ?? '', 0, 0, text))
