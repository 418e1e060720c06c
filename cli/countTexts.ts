import { createAnalyser } from '../backend/analysis/analyser.ts'
import type { TextFile } from './collectTexts.ts'
import { readTextFile } from './collectTexts.ts'
import { type Counted, type CountOptions, countSources } from './countSources.ts'

/** The statistics of text files, each as it is recognised. Throws `cancelled`. */
export async function countTexts(texts: readonly TextFile[], options: CountOptions): Promise<Counted> {
  const { signal } = options
  const analyser = createAnalyser(options.worker, options.workers === undefined ? {} : { workers: options.workers })
  const stop = () => void analyser.close()
  signal.addEventListener('abort', stop, { once: true })
  try {
    const sources = texts.map(({ file, id }) => ({
      id,
      name: file.name,
      read: async () => ({ page: await analyser.recognise(await readTextFile(file), id), corrections: [] }),
    }))
    return await countSources(sources, analyser.width * 2, options)
  } finally {
    signal.removeEventListener('abort', stop)
    await analyser.close()
  }
}
