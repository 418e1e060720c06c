import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../backend/importing/decodeText.ts'
import type { ErrorCode } from '../../../../shared/contract/error.ts'

const simplified = '近日,全市养老服务工作会议召开。\n会议指出,要坚持以人民为中心的发展思想,不断提高服务水平。\n'
const traditional = '近日,全市養老服務工作會議召開。\n會議指出,要堅持以人民為中心的發展思想,不斷提高服務水平。\n'
const french =
  'À Paris, l’été dernier a été très sec. Les élèves préfèrent le café près du théâtre, où ça leur plaît.\n'
const bytesOf = (...values: number[]) => Uint8Array.from(values)
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

function codeOf(bytes: Uint8Array): ErrorCode | string {
  try {
    return decodeText(bytes, 'page.txt').text
  } catch (error) {
    return (error as { code: ErrorCode }).code
  }
}

describe('decodeText', () => {
  it.each([
    ['utf-8', simplified],
    ['utf-8', traditional],
    ['gb18030', simplified],
    ['gb18030', traditional],
    ['big5', traditional],
    ['utf-16le', simplified],
    ['utf-16be', simplified],
    ['utf-16le', 'Plain words of a page.\n'],
  ])('reads %s without a mark', (encoding, text) => {
    expect(decodeText(iconv.encode(text, encoding), 'page.txt')).toEqual({ text, encoding, bom: false, lineEnds: 'lf' })
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('reads %s by its mark and leaves the mark off', (encoding) => {
    const decoded = decodeText(iconv.encode(simplified, encoding, { addBOM: true }), 'page.txt')
    expect(decoded).toMatchObject({ text: simplified, encoding, bom: true })
  })

  it('reads GB18030 beyond the old tables', () => {
    const text = `${simplified}𠮷野家与䶮字\n`
    expect(decodeText(iconv.encode(text, 'gb18030'), 'page.txt')).toMatchObject({ text, encoding: 'gb18030' })
  })

  it('reads a single word of GBK', () => {
    expect(decodeText(iconv.encode('中国', 'gbk'), 'page.txt').text).toBe('中国')
  })

  it('reads a Western page in its old encoding', () => {
    expect(decodeText(iconv.encode(french.repeat(4), 'windows-1252'), 'page.txt').text).toBe(french.repeat(4))
  })

  it.each([
    ['a\nb', 'lf'],
    ['a\r\nb\r\n', 'crlf'],
    ['a\rb', 'cr'],
    ['a\r\nb\nc', 'mixed'],
    ['a', 'none'],
  ])('keeps the line ends of %j and names them %s', (text, lineEnds) => {
    expect(decodeText(Buffer.from(text), 'page.txt')).toMatchObject({ text, lineEnds })
  })

  it.each([
    ['nothing', bytesOf()],
    ['a mark alone', bytesOf(0xef, 0xbb, 0xbf)],
    ['blank lines alone', Buffer.from('\n \r\n\u3000\n')],
  ])('says that a file of %s is empty', (_, bytes) => {
    expect(codeOf(bytes)).toBe('fileEmpty')
  })

  it.each([
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['a PDF', Buffer.from('%PDF-1.7 and more')],
    ['text with NUL bytes', Buffer.from('天津\u0000日报\u0000')],
    ['control characters', Buffer.from('\u0001\u0002\u0003abc\u0004\u0005')],
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 256)],
  ])('says that %s is not text', (_, bytes) => {
    expect(codeOf(bytes)).toBe('fileBinary')
  })

  it.each([
    ['UTF-8 and GBK one after the other', join(Buffer.from(simplified), iconv.encode(simplified, 'gbk'))],
    ['GBK and UTF-8 one after the other', join(iconv.encode(simplified, 'gbk'), Buffer.from(simplified))],
    ['UTF-8 cut in a character', new Uint8Array(Buffer.from(simplified.trim())).subarray(0, -1)],
    ['lone surrogates in UTF-16', join(bytesOf(0xff, 0xfe), iconv.encode('天津', 'utf-16le'), bytesOf(0x00, 0xd8))],
    ['half a unit of UTF-16', join(bytesOf(0xff, 0xfe), iconv.encode('天津', 'utf-16le'), bytesOf(0x41))],
    ['lone surrogates in UTF-8', join(Buffer.from('天津日报新闻'), bytesOf(0xed, 0xa0, 0x80))],
    ['a UTF-8 mark over GBK', join(bytesOf(0xef, 0xbb, 0xbf), iconv.encode(simplified, 'gbk'))],
  ])('refuses %s', (_, bytes) => {
    expect(codeOf(bytes)).toBe('encodingUnknown')
  })

  it('never puts a replacement character for what it cannot read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (bytes) => {
        const result = codeOf(bytes)
        const hadOne = Buffer.from(bytes).includes(Buffer.from([0xef, 0xbf, 0xbd])) || Buffer.from(bytes).includes(0xfd)
        expect(result.includes('\ufffd') && !hadOne).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})
