import type { ErrorData } from '../../shared/contract/error.ts'
import { summarisePage } from '../../shared/page/summarisePage.ts'
import type { DiskStat } from './disk.ts'
import type { PageBase } from './pageRecords.ts'
import type { PageEntry } from './store.ts'

/** What the index keeps of a page beyond its entry. */
export interface IndexEntry extends PageEntry {
  readonly order: number
  /** Name in `images/`. */
  readonly image: string | null
  /** The journal that the entry was made from; null when that is not known, so that the page is read again. */
  readonly journal: DiskStat | null
}

/** The entry of a page as it stands. */
export function indexEntryOf(now: PageBase, journal: DiskStat | null): IndexEntry {
  const { page, revision, source, image, order } = now
  return {
    ...summarisePage(page),
    id: page.id,
    name: source.name,
    checksum: source.checksum,
    sourceCharacters: source.characters,
    revision,
    hasImage: image !== null,
    problem: null,
    order,
    image: image?.file ?? null,
    journal,
  }
}

/** The entry of a page that cannot be read: what was known of it, and why. */
export function brokenEntry(id: string, known: IndexEntry | undefined, problem: ErrorData): IndexEntry {
  const nothing: IndexEntry = {
    id,
    name: String(problem.params.name ?? id),
    checksum: '',
    revision: 0,
    title: '',
    articles: 0,
    tagged: 0,
    characters: 0,
    sourceCharacters: 0,
    state: { is: 'untouched', reason: '' },
    topics: [],
    hasImage: false,
    problem,
    order: Number.MAX_SAFE_INTEGER,
    image: null,
    journal: null,
  }
  if (known === undefined) return nothing
  // The page's own files may not even tell its name any more.
  const isDamage = problem.code === 'pageDamaged'
  const named = isDamage ? { ...problem, params: { ...problem.params, name: known.name } } : problem
  return { ...known, problem: named, journal: null }
}

/** The part that others see. */
export function pageEntryOf({ order, image, journal, ...entry }: IndexEntry): PageEntry {
  return entry
}
