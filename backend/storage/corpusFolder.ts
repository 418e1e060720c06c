import { join } from 'node:path'

/** Where the parts of a corpus stand. */
export interface CorpusFolder {
  readonly root: string
  readonly record: string
  readonly lock: string
  readonly pages: string
  readonly journal: string
  readonly originals: string
  readonly images: string
  readonly cache: string
  readonly backup: string
  readonly corpusJournal: string
  readonly groupJournal: string
}

export function corpusFolder(root: string): CorpusFolder {
  const journal = join(root, 'journal')
  return {
    root,
    record: join(root, 'galley.json'),
    lock: join(root, '.galley.lock'),
    pages: join(root, 'pages'),
    journal,
    originals: join(root, 'originals'),
    images: join(root, 'images'),
    cache: join(root, 'cache'),
    backup: join(root, 'backup'),
    corpusJournal: join(journal, 'corpus.jsonl'),
    groupJournal: join(journal, 'groups.jsonl'),
  }
}

export const snapshotPath = (folder: CorpusFolder, id: string): string => join(folder.pages, `${id}.json`)
export const previousSnapshotPath = (folder: CorpusFolder, id: string): string => join(folder.pages, `${id}.prev.json`)
export const journalPath = (folder: CorpusFolder, id: string): string => join(folder.journal, `${id}.jsonl`)

/** Folders that are always there, the root first. */
export const foldersOf = (folder: CorpusFolder): readonly string[] => [
  folder.root,
  folder.pages,
  folder.journal,
  folder.originals,
  folder.images,
  folder.cache,
]
