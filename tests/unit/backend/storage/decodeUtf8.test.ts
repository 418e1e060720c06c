import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeUtf8 } from '../../../../backend/storage/decodeUtf8.ts'

it('gives back any text, in a part of a larger buffer too', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const bytes = Buffer.from(before + after).subarray(Buffer.byteLength(before))
      expect(decodeUtf8(bytes)).toBe(after)
    }),
  )
})

it('marks what is no UTF-8 instead of failing, a byte order mark being text', () => {
  expect(decodeUtf8(Buffer.from([0xe7, 0xa8, 0xff, 0x41]))).toBe('\ufffd\ufffdA')
  expect(decodeUtf8(Buffer.from([0xef, 0xbb, 0xbf, 0x41]))).toBe('\ufeffA')
})
