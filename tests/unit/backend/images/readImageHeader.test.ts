import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readImageHeader } from '../../../../backend/images/readImageHeader.ts'
import { makeGreyTiff, makeJpegHead, makePng, makeWebpHead } from '../../../support/makeImages.ts'

test('type and size are read from the bytes of every kind of scan', () => {
  expect(readImageHeader(makePng(30, 20))).toEqual({ type: 'image/png', width: 30, height: 20 })
  expect(readImageHeader(makeJpegHead(4000, 6000))).toEqual({ type: 'image/jpeg', width: 4000, height: 6000 })
  expect(readImageHeader(makeGreyTiff(3, 2, new Uint8Array(6)))).toEqual({ type: 'image/tiff', width: 3, height: 2 })
  for (const kind of ['VP8 ', 'VP8L', 'VP8X'] as const)
    expect(readImageHeader(makeWebpHead(kind, 4000, 6000))).toEqual({ type: 'image/webp', width: 4000, height: 6000 })
})

test('a header is found in bytes that are part of a larger buffer', () => {
  const png = makePng(30, 20)
  const large = new Uint8Array(png.length + 7)
  large.set(png, 7)
  expect(readImageHeader(large.subarray(7))).toEqual({ type: 'image/png', width: 30, height: 20 })
})

test('no bytes make the reader throw, or find a picture without pixels', () => {
  const heads = [makePng(30, 20), makeJpegHead(1, 1), makeWebpHead('VP8X', 9, 9), makeGreyTiff(1, 1, new Uint8Array(1))]
  const bytes = fc
    .tuple(fc.constantFrom(...heads), fc.nat(40), fc.array(fc.tuple(fc.nat(40), fc.nat(255)), { maxLength: 5 }))
    .map(([head, cut, flips]) => {
      const damaged = head.slice(0, cut)
      for (const [at, value] of flips) if (at < damaged.length) damaged[at] = value
      return damaged
    })
  fc.assert(
    fc.property(fc.oneof(bytes, fc.uint8Array()), (input) => {
      const header = readImageHeader(input)
      expect(header === null || (header.width > 0 && header.height > 0)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
