import { readCorrections } from '../backend/analysis/readCorrections.ts'
import { openCorpus } from '../backend/storage/openCorpus.ts'
import type { CorpusStore } from '../backend/storage/store.ts'
import { GalleyError } from '../shared/contract/error.ts'
import { collectTexts } from './collectTexts.ts'
import { type Counted, type CountedSource, type CountOptions, countSources } from './countSources.ts'
import { countTexts } from './countTexts.ts'
import { numberNames } from './numberNames.ts'

export interface CountedPages extends Counted {
  /** What the corpus knows to be right. */
  readonly known: readonly string[]
}

const readAhead = 4

async function readCorrected(store: CorpusStore, id: string): Promise<CountedSource> {
  const stored = await store.readPage(id)
  return { page: stored.page, corrections: (await readCorrections(store, stored)) ?? [] }
}

async function countCorpus(path: string, options: CountOptions): Promise<CountedPages> {
  const store = await openCorpus(path, { readOnly: true })
  try {
    const pages = store.listPages()
    const ids = numberNames(pages.map(({ name }) => name))
    const sources = pages.map(({ id, name }, index) => ({
      id: ids[index] ?? id,
      name,
      read: () => readCorrected(store, id),
    }))
    return { ...(await countSources(sources, readAhead, options)), known: store.readRecord().known }
  } finally {
    await store.close()
  }
}

async function countFiles(path: string, options: CountOptions, missing: GalleyError): Promise<CountedPages> {
  const { texts, failed } = await collectTexts([path], options.signal)
  if (texts.length === 0) throw missing
  const counted = await countTexts(texts, options)
  return { ...counted, known: [], failed: [...failed, ...counted.failed] }
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
