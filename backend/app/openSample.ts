import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Corpus } from '../../shared/contract/records.ts'
import { sampleVocabulary } from '../../shared/topics/sampleVocabulary.ts'
import { corpusFolder } from '../storage/corpusFolder.ts'
import type { App } from './app.ts'
import { startImport } from './startImport.ts'

const sampleTitle = 'Galley'

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/**
 * Opens the sample corpus in the user's folder; makes it of the seed pages the first time, and completes
 * it where that was cut short.
 */
export const openSample = async (app: App): Promise<Corpus> => {
  const path = join(app.options.userData, 'sample')
  if (await isThere(corpusFolder(path).record)) await app.corpus.open(path)
  else await app.corpus.create(path, sampleTitle, sampleVocabulary)
  const session = app.corpus.session()
  if (!session.store.readOnly && session.store.listPages().length === 0)
    await startImport(app, [{ path: app.options.seeds }]).ended
  return session.toCorpus()
}
