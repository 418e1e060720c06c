import type { Analyser } from '../backend/analysis/analyser.ts'
import { inOrder } from '../backend/analysis/inOrder.ts'
import { errorData } from '../backend/dispatch.ts'
import { collectFiles } from '../backend/importing/collectFiles.ts'
import { decodeText } from '../backend/importing/decodeText.ts'
import type { ImportFile } from '../backend/importing/importFile.ts'
import { readText } from '../backend/importing/importText.ts'
import { GalleyError } from '../shared/contract/error.ts'
import type { JobItem } from '../shared/contract/records.ts'
import type { Analysis } from '../shared/formats/analysis.ts'

export interface AnalyseOptions {
  /** Closed once the signal is aborted. */
  readonly analyser: Analyser
  readonly signal: AbortSignal
  onProgress(done: number, total: number, current: string): void
  /** Takes each analysis in the order of the files; `name` is the file's, without folders. */
  take(name: string, analysis: Analysis): Promise<void>
}

const analyseFile = async (file: ImportFile, analyser: Analyser): Promise<Analysis> => {
  const { bytes } = await readText(file)
  return analyser.analyse(decodeText(bytes, file.name).text, file.name)
}

/** Analyses the text files of paths, as many at once as the analyser does; resolves to what failed. Throws `cancelled`. */
export async function analyseFiles(paths: readonly string[], options: AnalyseOptions): Promise<JobItem[]> {
  const { analyser, signal, onProgress, take } = options
  const collected = await collectFiles(
    paths.map((path) => ({ path, given: path })),
    signal,
  )
  const failed = [...collected.failed]
  const files = collected.files.filter(({ kind }) => kind === 'text')
  const stop = () => void analyser.close()
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  let done = 0
  onProgress(done, files.length, files[0]?.name ?? '')
  // Twice as many are read as are analysed, so that no worker waits for the disk or for what is written.
  for await (const { item, value } of inOrder(files, analyser.width * 2, (file) => analyseFile(file, analyser))) {
    if (signal.aborted) throw new GalleyError('cancelled')
    done += 1
    onProgress(done, files.length, item.name)
    let analysis: Analysis
    try {
      analysis = value()
    } catch (error) {
      failed.push({ name: item.name, error: errorData(error) })
      continue
    }
    await take(item.name, analysis)
  }
  return failed
}
