import { z } from 'zod'
import { CorpusStatistics } from '../../shared/corpus/corpusStatistics.ts'
import { correctionSchema } from '../../shared/corpus/correction.ts'
import { countedNameSchema } from '../../shared/corpus/countedName.ts'
import { packTable, unpackTable } from '../../shared/corpus/packTable.ts'

/** Corpus statistics as JSON: what `galley stats` writes and `cache/` keeps. */
export const statisticsRecordSchema = z
  .object({
    schema: z.literal(1),
    /** What is known to be right. */
    known: z.array(z.string()).readonly(),
    pages: z.array(
      z
        .object({
          id: z.string(),
          print: z.string(),
          names: z.array(countedNameSchema).readonly(),
          /** What was corrected on the page; absent where nothing was. */
          corrections: z.array(correctionSchema).readonly().optional(),
        })
        .readonly(),
    ),
    /** Grams and their counts, packed, in base64. */
    grams: z.base64(),
  })
  .readonly()
export type StatisticsRecord = z.infer<typeof statisticsRecordSchema>

/** The same statistics give the same record, whatever way they came about. */
export function writeStatistics(statistics: CorpusStatistics, known: readonly string[]): StatisticsRecord {
  const pages = [...statistics.pages()].map(([id, counted]) => ({ id, ...counted }))
  return {
    schema: 1,
    known: known.toSorted(),
    pages: pages.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    grams: Buffer.from(packTable(statistics.grams.settle())).toString('base64'),
  }
}

export interface ReadStatistics {
  readonly statistics: CorpusStatistics
  readonly known: readonly string[]
}

/** Null where the value is no record of statistics. */
export function readStatistics(value: unknown): ReadStatistics | null {
  const parsed = statisticsRecordSchema.safeParse(value)
  if (!parsed.success) return null
  const { pages, grams, known } = parsed.data
  const table = unpackTable(Buffer.from(grams, 'base64'))
  if (table === null) return null
  return {
    statistics: new CorpusStatistics(
      table,
      pages.map(({ id, corrections, ...page }) => [id, { ...page, ...(corrections && { corrections }) }]),
    ),
    known,
  }
}
