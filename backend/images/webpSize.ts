import { type ImageSize, readSize, viewOf } from './imageSize.ts'

const riff = 0x52494646
const webp = 0x57454250
const lossy = 0x56503820
const lossless = 0x5650384c
const extended = 0x56503858

/** Size of a WebP from its first chunk (RFC 9649); null where there is none. */
export const readWebpSize = (bytes: Uint8Array): ImageSize | null =>
  readSize(() => {
    const view = viewOf(bytes)
    if (view.getUint32(0) !== riff || view.getUint32(8) !== webp) return null
    const uint24 = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
    switch (view.getUint32(12)) {
      case lossy:
        return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
      case lossless: {
        const packed = view.getUint32(21, true)
        return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
      }
      case extended:
        return { width: uint24(24) + 1, height: uint24(27) + 1 }
      default:
        return null
    }
  })
