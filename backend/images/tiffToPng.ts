import { encode } from 'fast-png'
import { decode, type TiffIfd } from 'tiff'
import { GalleyError } from '../../shared/contract/error.ts'
import type { PngImage } from '../analysis/tasks.ts'
import { readTiffSize } from './tiffSize.ts'

/** More pixels than a broadsheet page has at 400 dpi; decoding takes up to four bytes for each. */
export const tiffPixels = 120_000_000

const unreadable = (cause?: unknown): GalleyError => new GalleyError('imageUnreadable', { name: 'TIFF' }, { cause })

/** Samples of 1, 16 and 32 bits are brought to 8: a screen shows no more. */
const samplesOf = (image: TiffIfd): Uint8Array => {
  const { data } = image
  if (image.bitsPerSample === 1) return Uint8Array.from(data, (bit) => bit * 255)
  if (data instanceof Uint8Array) return data
  if (data instanceof Uint16Array) return Uint8Array.from(data, (sample) => sample >> 8)
  return Uint8Array.from(data, (sample) => Math.max(0, Math.min(255, Math.round(sample * 255))))
}

const paintPalette = (data: ArrayLike<number>, palette: readonly (readonly number[])[]): Uint8Array => {
  const pixels = new Uint8Array(data.length * 3)
  for (let index = 0; index < data.length; index++) {
    const colour = palette[data[index] ?? 0] ?? [0, 0, 0]
    for (let channel = 0; channel < 3; channel++) pixels[index * 3 + channel] = (colour[channel] ?? 0) >> 8
  }
  return pixels
}

/**
 * The first picture of a TIFF as PNG with 8 bits a sample. Throws `imageUnreadable` where the file is
 * damaged, packed in a way that the decoder does not know (CCITT fax, JPEG), or beyond `tiffPixels`.
 */
export const tiffToPng = (bytes: Uint8Array): PngImage => {
  const size = readTiffSize(bytes)
  if (!size || size.width * size.height > tiffPixels) throw unreadable()
  try {
    const [image] = decode(bytes, { pages: [0] })
    if (!image) throw unreadable()
    const { width, height, palette } = image
    const data = palette ? paintPalette(image.data, palette) : samplesOf(image)
    const png = encode({ width, height, data, depth: 8, channels: palette ? 3 : image.components })
    return { bytes: png, width, height }
  } catch (cause) {
    throw unreadable(cause)
  }
}
