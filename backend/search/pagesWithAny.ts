import type { CorpusStore } from '../storage/store.ts'
import type { CorpusSearch } from './corpusSearch.ts'
import { pagesWith } from './pagesWith.ts'

/** With more words than these, looking for each of them costs more than looking at all pages again. */
const fewWords = 8

/**
 * Pages of a corpus that may hold one of some words, among these pages or, where none are named, among all: exactly
 * those for a few words, all of them for many.
 */
export async function pagesWithAny(
  store: CorpusStore,
  search: CorpusSearch,
  words: readonly string[],
  among: readonly string[],
): Promise<readonly string[]> {
  if (words.length > fewWords) return among.length === 0 ? store.listPages().map(({ id }) => id) : among
  const found = new Set<string>()
  for (const word of words) for (const page of await pagesWith(search, word, among)) found.add(page)
  return [...found]
}
