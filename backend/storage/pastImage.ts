import { type CorpusFolder, journalPath } from './corpusFolder.ts'
import type { Disk } from './disk.ts'
import { pageEntrySchema, type StoredImage } from './pageRecords.ts'
import { readJournal } from './readJournal.ts'

/** A scan that a page has or had, by its stamp, as its journal tells; null where it never had that one. */
export async function pastImage(
  disk: Disk,
  folder: CorpusFolder,
  page: string,
  stamp: string,
): Promise<StoredImage | null> {
  const images = readJournal(await disk.read(journalPath(folder, page)), pageEntrySchema).entries.map((entry) =>
    entry.kind === 'revision' ? null : entry.image,
  )
  return images.findLast((image) => image?.info.stamp === stamp) ?? null
}
