import type { Page } from '../page/page.ts'
import type { CorpusStatistics } from './corpusStatistics.ts'
import type { CorpusView } from './corpusView.ts'
import type { Sounds } from './similarity.ts'

/** A page and what is known of its corpus; the page's id names it in the statistics. */
export interface PageInCorpus {
  readonly page: Page
  readonly statistics: CorpusStatistics
  readonly known: ReadonlySet<string>
  readonly sounds: Sounds
  /** What pages are called that are not called by their id. */
  readonly pageNames?: ReadonlyMap<string, string>
}

/**
 * Looks at a page with what is known of its corpus. Where the statistics do not have the page as it stands, it is
 * counted in for as long as `look` takes.
 */
export function viewPage<T>(
  { page, statistics, known, sounds, pageNames }: PageInCorpus,
  look: (corpus: CorpusView) => T,
): T {
  const { grams, names, corrections } = statistics
  const pageName = (id: string): string => pageNames?.get(id) ?? id
  const view = { grams, names, corrections, known, sounds, pageName }
  if (statistics.has(page.id, page)) return look(view)
  // No id of a page holds this character.
  const own = `${page.id}\u0000`
  statistics.replace(own, null, page)
  try {
    return look(view)
  } finally {
    statistics.replace(own, page, null)
  }
}
