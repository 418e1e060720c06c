import type { CorpusSearch } from './corpusSearch.ts'

/** Pages of a corpus that hold a text just as it is, in their order; all pages are looked at where none are named. */
export async function pagesWith(
  search: CorpusSearch,
  text: string,
  among: readonly string[] = [],
): Promise<readonly string[]> {
  const plain = { isExpression: false, matchCase: true, wholeWord: false, ignoreWidth: false }
  let batch = await search.start({ ...plain, text, roles: [], pages: among })
  const found = batch.pages.map(({ page }) => page)
  while (!batch.isLast) {
    batch = await search.more(batch.search)
    for (const { page } of batch.pages) found.push(page)
  }
  return found
}
