import type { Handlers } from '../../shared/contract/calls.ts'
import { plainNameOf } from '../importing/importFile.ts'
import type { App } from './app.ts'
import { addKnown, exportKnown, readKnownFile, removeKnown } from './knownWords.ts'

type KnownHandlers = Pick<Handlers, 'known-add' | 'known-import' | 'known-remove' | 'known-export' | 'names-list'>

export const createKnownHandlers = ({ corpus, settings, events, uploads }: App): KnownHandlers => {
  const add = (words: readonly string[]) => addKnown(corpus.session(), events, settings.settings.author, words)
  return {
    'known-add': async ({ words }) => add(words),
    'known-import': async ({ source }) => {
      corpus.session().assertWritable()
      const files = uploads.take([source])
      try {
        const words = await Promise.all(files.map(({ path, given }) => readKnownFile(path, plainNameOf(given))))
        return await add(words.flat())
      } finally {
        await uploads.release(files)
      }
    },
    'known-remove': async ({ words }) => ({
      removed: await removeKnown(corpus.session(), events, settings.settings.author, words),
    }),
    'names-list': async () => corpus.session().inconsistentNames(),
    'known-export': async ({ folder }) => ({ written: await exportKnown(corpus.session(), folder) }),
  }
}
