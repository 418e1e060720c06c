import { setImmediate } from 'node:timers/promises'
import { errorData } from '../backend/dispatch.ts'
import { collectFiles } from '../backend/importing/collectFiles.ts'
import { decodeText } from '../backend/importing/decodeText.ts'
import { readText } from '../backend/importing/importText.ts'
import { GalleyError } from '../shared/contract/error.ts'
import type { JobItem } from '../shared/contract/records.ts'
import type { Analysis } from '../shared/formats/analysis.ts'
import { analyseText } from '../shared/recognise/analyseText.ts'

export interface AnalyseOptions {
  readonly signal: AbortSignal
  onProgress(done: number, total: number, current: string): void
  /** Takes each analysis as it is made; `name` is the file's, without folders. */
  take(name: string, analysis: Analysis): Promise<void>
}

/** Analyses the text files of paths one after the other; resolves to what failed. Throws `cancelled`. */
export async function analyseFiles(paths: readonly string[], options: AnalyseOptions): Promise<JobItem[]> {
  const { signal, onProgress, take } = options
  const collected = await collectFiles(
    paths.map((path) => ({ path, given: path })),
    signal,
  )
  const failed = [...collected.failed]
  const files = collected.files.filter(({ kind }) => kind === 'text')
  for (const [done, file] of files.entries()) {
    onProgress(done, files.length, file.name)
    // Signals are heard between two pages only.
    await setImmediate()
    if (signal.aborted) throw new GalleyError('cancelled')
    let analysis: Analysis
    try {
      const { bytes } = await readText(file)
      analysis = analyseText(file.name, decodeText(bytes, file.name).text).analysis
    } catch (error) {
      failed.push({ name: file.name, error: errorData(error) })
      continue
    }
    await take(file.name, analysis)
  }
  return failed
}
