import { type ImageSize, readSize, viewOf } from './imageSize.ts'
import { readJpegSize } from './jpegSize.ts'
import { readTiffSize } from './tiffSize.ts'
import { readWebpSize } from './webpSize.ts'

/** The media types of scans that Galley takes. */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/tiff'

export interface ImageHeader extends ImageSize {
  readonly type: ImageType
}

const readPngSize = (bytes: Uint8Array): ImageSize | null =>
  readSize(() => {
    const view = viewOf(bytes)
    const isPng = view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a
    return isPng ? { width: view.getUint32(16), height: view.getUint32(20) } : null
  })

const readers: readonly (readonly [ImageType, (bytes: Uint8Array) => ImageSize | null])[] = [
  ['image/png', readPngSize],
  ['image/jpeg', readJpegSize],
  ['image/webp', readWebpSize],
  ['image/tiff', readTiffSize],
]

/** Type and size in pixels by what the bytes say, whatever the file is called; null for all else. */
export const readImageHeader = (bytes: Uint8Array): ImageHeader | null => {
  for (const [type, read] of readers) {
    const size = read(bytes)
    if (size) return { type, width: size.width, height: size.height }
  }
  return null
}
