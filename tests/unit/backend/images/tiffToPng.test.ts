import { deflateSync } from 'node:zlib'
import { decode } from 'fast-png'
import { expect, test } from 'vitest'
import { tiffToPng } from '../../../../backend/images/tiffToPng.ts'
import { makeGreyTiff } from '../../../support/makeImages.ts'

const pixelsOf = (tiff: Uint8Array) => [...decode(tiffToPng(tiff).bytes).data]

test('grey pixels come through as they are', () => {
  expect(pixelsOf(makeGreyTiff(3, 2, Uint8Array.of(0, 50, 100, 150, 200, 255)))).toEqual([0, 50, 100, 150, 200, 255])
})

test('packed, fine and coloured pixels come through as a screen shows them', () => {
  const packed = deflateSync(Uint8Array.of(1, 2, 3, 4))
  expect(pixelsOf(makeGreyTiff(2, 2, packed, { compression: 8 }))).toEqual([1, 2, 3, 4])
  const fine = new Uint8Array(Uint16Array.of(0x1234, 0xffff).buffer)
  expect(pixelsOf(makeGreyTiff(2, 1, fine, { bits: 16 }))).toEqual([0x12, 0xff])
  const channel = (first: number, second: number) => [first << 8, second << 8, ...new Array<number>(254).fill(0)]
  const palette = [...channel(10, 40), ...channel(20, 50), ...channel(30, 60)]
  const coloured = makeGreyTiff(2, 1, Uint8Array.of(1, 0), { photometric: 3, palette })
  expect(pixelsOf(coloured)).toEqual([40, 50, 60, 10, 20, 30])
})

test('black and white scans are unpacked, whichever of the two is zero', () => {
  const rows = Uint8Array.of(0b1010_0000, 0b1111_0000, 0b0100_0000, 0)
  expect(pixelsOf(makeGreyTiff(9, 2, rows, { bits: 1 }))).toEqual(
    [...'101000001', ...'010000000'].map((bit) => Number(bit) * 255),
  )
  expect(pixelsOf(makeGreyTiff(9, 2, rows, { bits: 1, photometric: 0 }))).toEqual(
    [...'101000001', ...'010000000'].map((bit) => 255 - Number(bit) * 255),
  )
})

test('a TIFF that is cut, packed as a fax, or of more pixels than memory allows is refused as unreadable', () => {
  const whole = makeGreyTiff(3, 2, new Uint8Array(6))
  const fax = makeGreyTiff(3, 2, new Uint8Array(6), { compression: 4 })
  const huge = makeGreyTiff(60_000, 60_000, new Uint8Array(6))
  for (const tiff of [whole.slice(0, 40), fax, huge, new Uint8Array()])
    expect(() => tiffToPng(tiff)).toThrow(expect.objectContaining({ code: 'imageUnreadable' }))
})
