import { inOrder } from '../backend/analysis/inOrder.ts'
import { errorData } from '../backend/errorData.ts'
import { GalleyError } from '../shared/contract/error.ts'
import type { JobItem } from '../shared/contract/records.ts'
import { CorpusStatistics } from '../shared/corpus/corpusStatistics.ts'
import type { Correction } from '../shared/corpus/correction.ts'
import type { Page } from '../shared/page/page.ts'

export interface CountOptions {
  readonly worker: URL | null
  /** How many text files to recognise at once; the analyser's default when not said. */
  readonly workers?: number
  readonly signal: AbortSignal
  onProgress(done: number, total: number, current: string): void
}

/** Statistics, and the pages that could not be counted. */
export interface Counted {
  readonly statistics: CorpusStatistics
  readonly failed: readonly JobItem[]
}

/** A page, and what was corrected on it. */
export interface CountedSource {
  readonly page: Page
  readonly corrections: readonly Correction[]
}

/** A page to be counted under an id of its own; `name` is what it is told by. */
export interface Source {
  readonly id: string
  readonly name: string
  read(): Promise<CountedSource>
}

/** Counts pages one after another, several read ahead. Throws `cancelled`. */
export async function countSources(
  sources: readonly Source[],
  ahead: number,
  { signal, onProgress }: CountOptions,
): Promise<Counted> {
  const statistics = new CorpusStatistics()
  const failed: JobItem[] = []
  let done = 0
  onProgress(done, sources.length, sources[0]?.name ?? '')
  for await (const { item, value } of inOrder(sources, ahead, (source) => source.read())) {
    if (signal.aborted) throw new GalleyError('cancelled')
    done += 1
    onProgress(done, sources.length, item.name)
    try {
      const { page, corrections } = value()
      statistics.add(item.id, page, corrections)
    } catch (error) {
      failed.push({ name: item.name, error: errorData(error) })
    }
  }
  return { statistics, failed }
}
