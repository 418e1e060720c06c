import { createHash } from 'node:crypto'
import { GalleyError } from '../../shared/contract/error.ts'
import { assertValidPage } from '../../shared/page/validatePage.ts'
import type { Analyser } from '../analysis/analyser.ts'
import { textBytes } from '../app/limits.ts'
import { newId } from '../app/newId.ts'
import { newPageId } from '../storage/newPageId.ts'
import type { NewPage } from '../storage/store.ts'
import { decodeText } from './decodeText.ts'
import type { ImportFile } from './importFile.ts'
import { readBounded } from './readBounded.ts'

/** Bytes of a text file with their SHA-256, hex. */
export interface ReadText {
  readonly bytes: Uint8Array
  readonly checksum: string
}

/** Throws `fileEmpty` and what `readBounded` throws. */
export const readText = async ({ path, name }: ImportFile): Promise<ReadText> => {
  const bytes = await readBounded(path, { name, limit: textBytes })
  if (bytes.length === 0) throw new GalleyError('fileEmpty', { name })
  return { bytes, checksum: createHash('sha256').update(bytes).digest('hex') }
}

/**
 * A new page of a text file. Throws `fileEmpty` for white space alone, `fileBinary`, `encodingUnknown`,
 * and `timeout` where the page cannot be recognised in time.
 */
export const makePage = async (name: string, { bytes, checksum }: ReadText, analyser: Analyser): Promise<NewPage> => {
  const { text, encoding, bom, lineEnds } = decodeText(bytes, name)
  if (text.trim() === '') throw new GalleyError('fileEmpty', { name })
  const page = await analyser.recognise(text, newPageId())
  assertValidPage(page)
  const source = { name, encoding, bom, lineEnds, bytes: bytes.length, characters: text.length, checksum }
  return { page, revisionId: newId(), source, bytes }
}
