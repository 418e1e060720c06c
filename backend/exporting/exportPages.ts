import { GalleyError } from '../../shared/contract/error.ts'
import type { ExportOptions, JobItem } from '../../shared/contract/records.ts'
import { describePage } from '../../shared/formats/describePage.ts'
import type { CorpusStore, PageEntry, StoredPage } from '../storage/store.ts'
import { exportError } from './exportError.ts'
import { openExportFolder } from './exportFolder.ts'
import { shortName } from './fileNames.ts'
import { openPageSink } from './pageSink.ts'

/** `done` of `total` pages; `current` is the name of the page at work. */
export interface ExportProgress {
  readonly done: number
  readonly total: number
  readonly current: string
}

export interface ExportContext {
  readonly signal: AbortSignal
  readonly onProgress: (progress: ExportProgress) => void
  /** Day for the folder's name; today where it is absent. */
  readonly day?: Date
}

export interface ExportResult {
  /** Path of the folder written. */
  readonly written: string
  /** Pages that could not be read; they are left out. */
  readonly failed: JobItem[]
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`

/** The pages asked for in order of import, and the ids that the corpus does not have. */
function choosePages(store: CorpusStore, ids: readonly string[]): { pages: PageEntry[]; missing: JobItem[] } {
  const all = store.listPages()
  if (ids.length === 0) return { pages: [...all], missing: [] }
  const known = new Set(all.map((page) => page.id))
  const wanted = new Set(ids)
  return {
    pages: all.filter((page) => wanted.has(page.id)),
    missing: [...wanted]
      .filter((id) => !known.has(id))
      .map((id) => ({ name: id, error: new GalleyError('pageMissing').toData() })),
  }
}

/**
 * Writes pages of a corpus into a new folder inside of `options.folder`, named for the corpus and the day
 * and numbered where that name is taken; nothing that stands there is touched. The same corpus gives the
 * same bytes. A page that cannot be read is listed and does not stop the rest.
 * Throws `cancelled`, `notFolder`, `folderNotWritable`, `exportDiskFull` or `exportFailed`, and leaves nothing behind then.
 */
export async function exportPages(
  store: CorpusStore,
  options: ExportOptions,
  { signal, onProgress, day = new Date() }: ExportContext,
): Promise<ExportResult> {
  const { title, vocabulary } = store.readRecord()
  const { pages, missing } = choosePages(store, options.pages)
  const failed: JobItem[] = missing
  const stopIfCancelled = (): void => {
    if (signal.aborted) throw new GalleyError('cancelled')
  }
  stopIfCancelled()
  const name = shortName(title, 120)
  const folder = await openExportFolder(options.folder)
  const sink = openPageSink(folder.path, name, options)
  try {
    for (const [done, entry] of pages.entries()) {
      stopIfCancelled()
      onProgress({ done, total: pages.length, current: entry.name })
      const page = await readPage(store, entry, failed)
      if (page !== null) await sink.add(describePage(page.page, page.source, vocabulary))
    }
    await sink.finish()
    stopIfCancelled()
    const written = await folder.finish(`${name} ${dayOf(day)}`)
    onProgress({ done: pages.length, total: pages.length, current: '' })
    return { written, failed }
  } catch (error) {
    await sink.abandon()
    await folder.discard()
    throw exportError(error, options.folder)
  }
}

async function readPage(store: CorpusStore, entry: PageEntry, failed: JobItem[]): Promise<StoredPage | null> {
  try {
    return await store.readPage(entry.id)
  } catch (error) {
    const fault = error instanceof GalleyError ? error : new GalleyError('pageDamaged', { name: entry.name })
    failed.push({ name: entry.name, error: fault.toData() })
    return null
  }
}
