import type { Correction } from '../../shared/corpus/correction.ts'
import { findCorrections } from '../../shared/corpus/findCorrections.ts'
import { readSource } from '../importing/readSource.ts'
import type { CorpusStore, StoredPage } from '../storage/store.ts'

/** Texts by page, as they were imported. */
export interface KeptSources {
  get(page: string): string | undefined
  set(page: string, source: string): void
}

/** What was corrected on a page since its import; `kept` spares reading its source again. */
export async function readCorrections(
  store: CorpusStore,
  stored: StoredPage,
  kept?: KeptSources,
): Promise<readonly Correction[]> {
  const { page, revision } = stored
  if (revision === 0) return []
  // Without its source nothing is known to be corrected; whoever asks for the source is told what is wrong.
  const source = kept?.get(page.id) ?? (await readSource(store, stored).catch(() => ''))
  kept?.set(page.id, source)
  return findCorrections(page, source)
}
