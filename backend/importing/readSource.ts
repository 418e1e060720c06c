import type { CorpusStore, StoredPage } from '../storage/store.ts'
import { decodeText } from './decodeText.ts'

/** The text that a page was imported as. Throws where its file cannot be read. */
export const readSource = async (store: CorpusStore, { page, source }: StoredPage): Promise<string> =>
  decodeText(await store.readOriginal(page.id), source.name).text
