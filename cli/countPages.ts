import { createAnalyser } from '../backend/analysis/analyser.ts'
import { inOrder } from '../backend/analysis/inOrder.ts'
import { errorData } from '../backend/dispatch.ts'
import { collectFiles } from '../backend/importing/collectFiles.ts'
import { decodeText } from '../backend/importing/decodeText.ts'
import { readText } from '../backend/importing/importText.ts'
import { openCorpus } from '../backend/storage/openCorpus.ts'
import { GalleyError } from '../shared/contract/error.ts'
import type { JobItem } from '../shared/contract/records.ts'
import { CorpusStatistics } from '../shared/corpus/corpusStatistics.ts'
import type { Page } from '../shared/page/page.ts'

export interface CountOptions {
  readonly worker: URL | null
  readonly signal: AbortSignal
  onProgress(done: number, total: number, current: string): void
}

export interface CountedPages {
  readonly statistics: CorpusStatistics
  /** What the corpus knows to be right. */
  readonly known: readonly string[]
  readonly failed: readonly JobItem[]
}

/** A page to be counted, with the name that it goes by. */
interface Source {
  readonly name: string
  read(): Promise<Page>
}

/** Counts pages one after another, several read ahead; those of one name get a number. Throws `cancelled`. */
async function count(sources: readonly Source[], ahead: number, { signal, onProgress }: CountOptions) {
  const statistics = new CorpusStatistics()
  const failed: JobItem[] = []
  const times = new Map<string, number>()
  let done = 0
  for await (const { item, value } of inOrder(sources, ahead, (source) => source.read())) {
    if (signal.aborted) throw new GalleyError('cancelled')
    done += 1
    onProgress(done, sources.length, item.name)
    const seen = (times.get(item.name) ?? 0) + 1
    times.set(item.name, seen)
    try {
      statistics.add(seen === 1 ? item.name : `${item.name} (${seen})`, value())
    } catch (error) {
      failed.push({ name: item.name, error: errorData(error) })
    }
  }
  return { statistics, failed }
}

const readAhead = 4

async function countCorpus(path: string, options: CountOptions): Promise<CountedPages> {
  const store = await openCorpus(path, { readOnly: true })
  try {
    const sources = store.listPages().map(({ id, name }) => ({
      name,
      read: async () => (await store.readPage(id)).page,
    }))
    return { ...(await count(sources, readAhead, options)), known: [] }
  } finally {
    await store.close()
  }
}

async function countFiles(path: string, options: CountOptions, missing: GalleyError): Promise<CountedPages> {
  const collected = await collectFiles([{ path, given: path }], options.signal)
  if (collected.files.every(({ kind }) => kind !== 'text')) throw missing
  const analyser = createAnalyser(options.worker)
  try {
    const sources = collected.files
      .filter(({ kind }) => kind === 'text')
      .map((file) => ({
        name: file.name,
        read: async () => {
          const { bytes } = await readText(file)
          return analyser.recognise(decodeText(bytes, file.name).text, file.name)
        },
      }))
    const { statistics, failed } = await count(sources, analyser.width * 2, options)
    return { statistics, known: [], failed: [...collected.failed, ...failed] }
  } finally {
    await analyser.close()
  }
}

/** The statistics of a corpus, its pages as they stand, or of a folder of text files. Throws `corpusMissing` for what is neither, `cancelled`. */
export async function countPages(path: string, options: CountOptions): Promise<CountedPages> {
  try {
    return await countCorpus(path, options)
  } catch (error) {
    if (!(error instanceof GalleyError) || error.code !== 'corpusMissing') throw error
    return countFiles(path, options, error)
  }
}
