import { createHash } from 'node:crypto'
import { GalleyError } from '../../shared/contract/error.ts'
import type { ImageInfo } from '../../shared/contract/records.ts'
import type { Analyser } from '../analysis/analyser.ts'
import { imageBytes } from '../app/limits.ts'
import { readBounded } from '../importing/readBounded.ts'
import { readImageHeader } from './readImageHeader.ts'

/** A scan that can be shown. */
export interface ReadImage {
  readonly info: ImageInfo
  readonly bytes: Uint8Array
  /** The scan as PNG where browsers do not show its own format. */
  readonly shown: Uint8Array | null
}

/**
 * Reads a scan. Throws `imageUnreadable` where the bytes are not an image that can be shown, whatever the
 * file is called, and what `readBounded` throws.
 */
export const readImage = async (path: string, name: string, analyser: Analyser): Promise<ReadImage> => {
  const bytes = await readBounded(path, { name, limit: imageBytes })
  const header = readImageHeader(bytes)
  if (!header) throw new GalleyError('imageUnreadable', { name })
  const stamp = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const shown = header.type === 'image/tiff' ? await toPng(bytes, name, analyser) : null
  return { info: { name, stamp, ...header }, bytes, shown }
}

const toPng = async (bytes: Uint8Array, name: string, analyser: Analyser): Promise<Uint8Array> => {
  try {
    return (await analyser.toPng(bytes)).bytes
  } catch (error) {
    if (error instanceof GalleyError && error.code === 'imageUnreadable')
      throw new GalleyError('imageUnreadable', { name }, { cause: error })
    throw error
  }
}
