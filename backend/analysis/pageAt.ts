import { applyChange } from '../../shared/page/applyChange.ts'
import { invertChange } from '../../shared/page/invertChange.ts'
import type { Page } from '../../shared/page/page.ts'
import type { CorpusStore, StoredPage } from '../storage/store.ts'

/** A page as it was at a revision before. */
export async function pageAt(store: CorpusStore, { page, revision }: StoredPage, wanted: number): Promise<Page> {
  const later = (await store.readRevisions(page.id)).filter(({ number }) => number > wanted && number <= revision)
  return later.reduceRight((now, { change }) => applyChange(now, invertChange(change)), page)
}
