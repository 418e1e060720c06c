import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Corpus } from '../../shared/contract/records.ts'
import { languageOf, messages } from '../../shared/messages/messages.ts'
import { sampleVocabulary } from '../../shared/topics/sampleVocabulary.ts'
import { importKindOf } from '../importing/importFile.ts'
import { corpusFolder } from '../storage/corpusFolder.ts'
import type { App } from './app.ts'
import { startImport } from './startImport.ts'

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const countTexts = async (folder: string): Promise<number> =>
  (await readdir(folder)).filter((name) => importKindOf(name) === 'text').length

/**
 * Opens the sample corpus in the user's folder; makes it of the seed pages the first time, and completes
 * it where that was cut short.
 */
export const openSample = async (app: App): Promise<Corpus> => {
  const { options, settings } = app
  const chosen = settings.settings.language
  const { title } = messages[chosen === 'system' ? languageOf(options.locale) : chosen].sample
  const path = join(options.userData, 'sample')
  if (await isThere(corpusFolder(path).record)) await app.corpus.open(path)
  else await app.corpus.create(path, title, sampleVocabulary)
  const session = app.corpus.session()
  const pages = session.store.listPages().length
  if (!session.store.readOnly && pages < (await countTexts(options.seeds)))
    await startImport(app, [{ path: options.seeds }]).ended
  return session.toCorpus()
}
