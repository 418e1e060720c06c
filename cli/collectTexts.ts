import { collectFiles } from '../backend/importing/collectFiles.ts'
import { decodeText } from '../backend/importing/decodeText.ts'
import type { ImportFile } from '../backend/importing/importFile.ts'
import { readText } from '../backend/importing/importText.ts'
import type { JobItem } from '../shared/contract/records.ts'
import { numberNames } from './numberNames.ts'

/** A text file, and the name of its page among those that were given with it. */
export interface TextFile {
  readonly file: ImportFile
  readonly id: string
}

export interface CollectedTexts {
  readonly texts: readonly TextFile[]
  readonly failed: readonly JobItem[]
}

/** The text files of paths, in order. Throws `cancelled`. */
export async function collectTexts(paths: readonly string[], signal: AbortSignal): Promise<CollectedTexts> {
  const { files, failed } = await collectFiles(
    paths.map((path) => ({ path, given: path })),
    signal,
  )
  const texts = files.filter(({ kind }) => kind === 'text')
  const ids = numberNames(texts.map(({ name }) => name))
  return { texts: texts.map((file, index) => ({ file, id: ids[index] ?? file.name })), failed }
}

/** The decoded text of a file. */
export async function readTextFile(file: ImportFile): Promise<string> {
  const { bytes } = await readText(file)
  return decodeText(bytes, file.name).text
}
