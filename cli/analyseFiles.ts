import type { Analyser } from '../backend/analysis/analyser.ts'
import { inOrder } from '../backend/analysis/inOrder.ts'
import { errorData } from '../backend/errorData.ts'
import { GalleyError } from '../shared/contract/error.ts'
import type { JobItem } from '../shared/contract/records.ts'
import { type CollectedTexts, readTextFile } from './collectTexts.ts'

export interface AnalyseOptions {
  /** Closed once the signal is aborted. */
  readonly analyser: Analyser
  readonly signal: AbortSignal
  onProgress(done: number, total: number, current: string): void
  /** How far each level of the JSON is set in; 0 for one line. */
  readonly indent: number
  /** Takes each analysis as JSON in the order of the files; `name` is the file's, without folders. */
  take(name: string, json: string): Promise<void>
}

/** Analyses text files, as many at once as the analyser does; resolves to what failed. Throws `cancelled`. */
export async function analyseFiles(collected: CollectedTexts, options: AnalyseOptions): Promise<JobItem[]> {
  const { analyser, signal, indent, onProgress, take } = options
  const { texts } = collected
  const failed = [...collected.failed]
  const stop = () => void analyser.close()
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  let done = 0
  onProgress(done, texts.length, texts[0]?.file.name ?? '')
  // Twice as many are read as are analysed, so that no worker waits for the disk or for what is written.
  const analysing = inOrder(texts, analyser.width * 2, async ({ file, id }) =>
    analyser.analyse(await readTextFile(file), file.name, { id, indent }),
  )
  for await (const { item, value } of analysing) {
    if (signal.aborted) throw new GalleyError('cancelled')
    const { name } = item.file
    done += 1
    onProgress(done, texts.length, name)
    let json: string
    try {
      json = value()
    } catch (error) {
      failed.push({ name, error: errorData(error) })
      continue
    }
    await take(name, json)
  }
  return failed
}
