import type { Correction } from '../../shared/corpus/correction.ts'
import { findCorrections } from '../../shared/corpus/findCorrections.ts'
import { readSource } from '../importing/readSource.ts'
import type { CorpusStore, StoredPage } from '../storage/store.ts'

/** Texts by page, as they were imported. */
export interface KeptSources {
  get(page: string): string | undefined
  set(page: string, source: string): void
}

/**
 * What was corrected on a page since its import; null where its source cannot be read, which another time may tell.
 * `kept` spares reading it again.
 */
export async function readCorrections(
  store: CorpusStore,
  stored: StoredPage,
  kept?: KeptSources,
): Promise<readonly Correction[] | null> {
  const { page, revision } = stored
  if (revision === 0) return []
  // Whoever asks for the source is told what is wrong with it.
  const source = kept?.get(page.id) ?? (await readSource(store, stored).catch(() => null))
  if (source === null) return null
  kept?.set(page.id, source)
  return findCorrections(page, source)
}
