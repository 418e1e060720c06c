import { encode } from 'fast-png'

/** A grey PNG. */
export const makePng = (width: number, height: number): Uint8Array =>
  encode({ width, height, data: new Uint8Array(width * height).fill(200), depth: 8, channels: 1 })

/** The beginning of a JPEG up to its frame header: enough to tell what it is and how large. */
export const makeJpegHead = (width: number, height: number): Uint8Array => {
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 11, 8, ...size, 1, 1, 0x11, 0])
}

/** The beginning of a WebP of one of its three kinds. */
export const makeWebpHead = (kind: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(32)
  bytes.write('RIFF', 0, 'latin1')
  bytes.write('WEBP', 8, 'latin1')
  bytes.write(kind, 12, 'latin1')
  if (kind === 'VP8 ') {
    bytes.writeUInt16LE(width, 26)
    bytes.writeUInt16LE(height, 28)
  } else if (kind === 'VP8L') bytes.writeUInt32LE((width - 1) | ((height - 1) << 14), 21)
  else {
    bytes.writeUIntLE(width - 1, 24, 3)
    bytes.writeUIntLE(height - 1, 27, 3)
  }
  return bytes
}

type Entry = readonly [tag: number, value: number]

/** A TIFF with one strip, packed as its entries say. */
const makeTiff = (entries: readonly Entry[], data: Uint8Array): Uint8Array => {
  const all = [...entries, [273, 8 + 2 + (entries.length + 2) * 12 + 4], [279, data.length]] as Entry[]
  all.sort(([left], [right]) => left - right)
  const head = Buffer.alloc(8 + 2 + all.length * 12 + 4)
  head.write('II', 0, 'latin1')
  head.writeUInt16LE(42, 2)
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(all.length, 8)
  for (const [index, [tag, value]] of all.entries()) {
    const at = 10 + index * 12
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(4, at + 2)
    head.writeUInt32LE(1, at + 4)
    head.writeUInt32LE(value, at + 8)
  }
  return Buffer.concat([head, data])
}

/** A TIFF of one sample a pixel. `photometric` 0: white is zero, 1: black is zero; `compression` 1: none. */
export const makeGreyTiff = (
  width: number,
  height: number,
  data: Uint8Array,
  { bits = 8, photometric = 1, compression = 1 } = {},
): Uint8Array =>
  makeTiff(
    [
      [256, width],
      [257, height],
      [258, bits],
      [259, compression],
      [262, photometric],
      [277, 1],
      [278, height],
    ],
    data,
  )
