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

interface TiffOptions {
  readonly bits?: number
  /** 0: white is zero, 1: black is zero, 3: palette. */
  readonly photometric?: number
  /** 1: none, 8: deflate. */
  readonly compression?: number
  /** Reds, then greens, then blues, of 16 bits. */
  readonly palette?: readonly number[]
}

/** A TIFF of one strip and one sample a pixel; `data` is packed as the options say. */
export const makeGreyTiff = (
  width: number,
  height: number,
  data: Uint8Array,
  { bits = 8, photometric = 1, compression = 1, palette = [] }: TiffOptions = {},
): Uint8Array => {
  const long = 4
  const short = 3
  const fields = palette.length > 0 ? 11 : 10
  const end = 8 + 2 + fields * 12 + 4
  const entries: (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, long, 1, width],
    [257, long, 1, height],
    [258, long, 1, bits],
    [259, long, 1, compression],
    [262, long, 1, photometric],
    [273, long, 1, end + palette.length * 2],
    [277, long, 1, 1],
    [278, long, 1, height],
    [279, long, 1, data.length],
    [339, long, 1, 1],
  ]
  if (palette.length > 0) entries.splice(9, 0, [320, short, palette.length, end])
  const head = Buffer.alloc(end)
  head.write('II', 0, 'latin1')
  head.writeUInt16LE(42, 2)
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(fields, 8)
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = 10 + index * 12
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(count, at + 4)
    head.writeUInt32LE(value, at + 8)
  }
  return Buffer.concat([head, new Uint8Array(Uint16Array.from(palette).buffer), data])
}
