import { CorpusStatistics, type CountedPage } from '../../shared/corpus/corpusStatistics.ts'
import type { GramChanges } from '../../shared/corpus/gramCounts.ts'
import type { GramTable } from '../../shared/corpus/gramTable.ts'

/**
 * What is known of a corpus, or as much of it as one page needs, in a shape that crosses to a thread: the table lies in
 * shared memory and is not copied.
 */
export interface Knowledge {
  readonly table: GramTable
  readonly changes: GramChanges
  readonly pages: readonly (readonly [string, CountedPage])[]
  readonly known: readonly string[]
  /** What pages are called that are not called by their id. */
  readonly pageNames: readonly (readonly [string, string])[]
}

/** Everything that statistics know. */
export const knowledgeOf = (statistics: CorpusStatistics, known: readonly string[]): Knowledge => ({
  ...statistics.grams.parts,
  pages: [...statistics.pages()],
  known,
  pageNames: [],
})

/** The statistics that the knowledge was made of. */
export const statisticsOf = ({ table, changes, pages }: Knowledge): CorpusStatistics => {
  const statistics = new CorpusStatistics(table, pages)
  statistics.grams.take(changes)
  return statistics
}
