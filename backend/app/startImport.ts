import type { ImportSource } from '../../shared/contract/records.ts'
import { importFiles } from '../importing/importFiles.ts'
import type { App } from './app.ts'
import type { StartedJob } from './jobs.ts'

/** Starts an import into the open corpus, behind any that runs. Throws `noCorpus`, `corpusReadOnly`, `fileMissing`. */
export const startImport = ({ corpus, jobs, analyser, uploads }: App, sources: readonly ImportSource[]): StartedJob => {
  const session = corpus.session()
  session.assertWritable()
  const files = uploads.take(sources)
  return jobs.start('import', async (handle) => {
    try {
      await session.queue.run(['import'], () => importFiles(session, analyser, files, handle))
    } finally {
      await uploads.release(files)
      session.findings.sweep()
    }
  })
}
