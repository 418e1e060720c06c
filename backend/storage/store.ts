import type { ErrorData } from '../../shared/contract/error.ts'
import type { ImageInfo, SourceInfo, Topic } from '../../shared/contract/records.ts'
import type { StyleDecision } from '../../shared/contract/styles.ts'
import type { Page } from '../../shared/page/page.ts'
import type { Revision } from '../../shared/page/revision.ts'

/** The corpus record, `galley.json`. */
export interface CorpusRecord {
  readonly schema: number
  readonly id: string
  readonly title: string
  readonly createdAt: string
  readonly vocabulary: readonly Topic[]
  /** Names, places and words that are right in this corpus, in the order in which they were added. */
  readonly known: readonly string[]
  readonly styles: readonly StyleDecision[]
}

/** A page as it stands after its last acknowledged revision. */
export interface StoredPage {
  readonly page: Page
  /** Number of the last revision; 0 is the import. */
  readonly revision: number
  readonly revisionId: string
  readonly source: SourceInfo
  readonly image: ImageInfo | null
}

/** What is known of a page without reading it, kept in `cache/` and rebuilt when missing or stale. */
export interface PageEntry {
  readonly id: string
  readonly name: string
  readonly checksum: string
  readonly revision: number
  readonly title: string
  readonly articles: number
  readonly tagged: number
  readonly characters: number
  /** Length of the decoded source in UTF-16 units: tells whether the page can be edited. */
  readonly sourceCharacters: number
  readonly state: Page['state']
  readonly topics: readonly string[]
  readonly hasImage: boolean
  /** Set when the page's files are damaged: it is listed, and cannot be read. */
  readonly problem: ErrorData | null
}

/** A new page with the bytes that it was made from. */
export interface NewPage {
  readonly page: Page
  /** Id of the import revision. */
  readonly revisionId: string
  readonly source: SourceInfo
  readonly bytes: Uint8Array
}

/** One change over many pages: journalled and acknowledged once. */
export interface GroupRevision {
  readonly id: string
  readonly revisions: readonly { readonly page: string; readonly revision: Revision }[]
}

/**
 * An open corpus on disk. Every promise of a write resolves only once the bytes are synced, and
 * rejects with a `GalleyError` (`diskFull`, `writeFailed`, `corpusReadOnly`…) otherwise, after which
 * the store is as it was before the call and the call can be made again.
 */
export interface CorpusStore {
  readonly path: string
  /** Why nothing can be written, if so; a lock that another one took while it was open makes it so, too. */
  readonly readOnly: ErrorData | null
  /** What was found damaged and set aside on opening. */
  readonly problems: readonly ErrorData[]

  readRecord(): CorpusRecord
  /** Journals the change of the record, then writes it. */
  writeRecord(record: CorpusRecord, author: string): Promise<void>

  /** In order of import. */
  listPages(): readonly PageEntry[]
  /** Number of a page's last revision; null where there is no such page, or its files are damaged. */
  revisionOf(id: string): number | null
  readPage(id: string): Promise<StoredPage>
  /** All revisions in order, 1 first. */
  readRevisions(id: string): Promise<readonly Revision[]>
  /** The imported bytes. */
  readOriginal(id: string): Promise<Uint8Array>

  /** Several may be under way: the pages stand in the order of the calls. */
  addPage(page: NewPage): Promise<void>
  /** `revision.number` must follow the last one; `page` is the page after it. */
  appendRevision(id: string, revision: Revision, page: Page): Promise<void>
  appendGroup(group: GroupRevision, pages: ReadonlyMap<string, Page>): Promise<void>

  /** Copies the bytes to `images/`; null removes the reference and keeps the file. */
  writeImage(id: string, image: { readonly info: ImageInfo; readonly bytes: Uint8Array } | null): Promise<void>
  /** Attaches a scan again that the page had, by its stamp. Throws `fileMissing` where it never had it, or its file is gone. */
  restoreImage(id: string, stamp: string): Promise<void>
  /** Path of the image's file, for hosts to send. */
  imagePath(id: string): string | null

  /** Reads and writes rebuildable data by name, in `cache/`. */
  readCache(name: string): Promise<unknown>
  writeCache(name: string, value: unknown): Promise<void>

  /** Writes pending snapshots and the index, and gives up the lock. */
  close(): Promise<void>
}
