import chardet from 'chardet'
import iconv from 'iconv-lite'
import { GalleyError } from '../../shared/contract/error.ts'
import type { SourceInfo } from '../../shared/contract/records.ts'
import { commonness } from '../../shared/text/commonness.ts'
import { hasBinarySignature, isBinaryText } from './binary.ts'
import { decodeUtf16, guessUtf16, hasLoneSurrogate, type Utf16 } from './decodeUtf16.ts'

/** Bytes as text, as they stood: line ends are kept, a byte order mark is not. */
export interface DecodedText {
  readonly text: string
  /** IANA name, in lower case. */
  readonly encoding: string
  /** Whether the bytes began with a byte order mark. */
  readonly bom: boolean
  readonly lineEnds: SourceInfo['lineEnds']
}

type Decoded = Omit<DecodedText, 'lineEnds'>

/** Bytes by which the tables of double-byte encodings are compared. */
const sample = 65_536

/** Less than this share of common characters is no Chinese: the wrong table gives a twentieth. */
const plausible = 0.2

const replacement = '\ufffd'

function lineEndsOf(text: string): SourceInfo['lineEnds'] {
  const crlf = /\r\n/.test(text)
  const lf = /(?:^|[^\r])\n/.test(text)
  const cr = /\r(?!\n)/.test(text)
  if (Number(crlf) + Number(lf) + Number(cr) > 1) return 'mixed'
  return crlf ? 'crlf' : lf ? 'lf' : cr ? 'cr' : 'none'
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

interface Mark {
  readonly encoding: string
  readonly bytes: readonly number[]
  decode(bytes: Uint8Array): string | null
}

const marks: readonly Mark[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf], decode: decodeUtf8 },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe], decode: (bytes) => decodeUtf16(bytes, 'utf-16le') },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff], decode: (bytes) => decodeUtf16(bytes, 'utf-16be') },
]

function decodeGuessed16(bytes: Uint8Array): Decoded | null {
  const encoding: Utf16 | null = guessUtf16(bytes)
  const text = encoding === null ? null : decodeUtf16(bytes, encoding)
  return encoding === null || text === null ? null : { text, encoding, bom: false }
}

/**
 * Whether bytes that are no UTF-8 hold Chinese in UTF-8 all the same, damaged or mixed with another encoding: what
 * happens to be well-formed in other Chinese text gives hardly any common characters.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const ideographs = text.replace(/[^\u3400-\u9fff]+/g, '')
  return ideographs.length >= 4 && (commonness(ideographs) ?? 0) >= plausible
}

/** Chinese by one of its double-byte tables, whichever gives more common characters. */
function decodeChinese(bytes: Uint8Array): Decoded | null {
  const ranked = ['gb18030', 'big5']
    .map((encoding) => ({ encoding, share: commonness(iconv.decode(bytes.subarray(0, sample), encoding)) ?? 0 }))
    .sort((a, b) => b.share - a.share)
  for (const { encoding, share } of ranked) {
    if (share < plausible) continue
    const text = iconv.decode(bytes, encoding)
    if (!text.includes(replacement)) return { text, encoding, bom: false }
  }
  return null
}

/** Any other encoding that the bytes' statistics speak for clearly. */
function decodeOther(bytes: Uint8Array): Decoded | null {
  const best = chardet.analyse(bytes.subarray(0, sample)).find(({ name }) => !/^(?:utf|gb|big5)/i.test(name))
  if (best === undefined || best.confidence < 40 || !iconv.encodingExists(best.name)) return null
  const text = iconv.decode(bytes, best.name)
  // C1 controls betray a wrong single-byte table.
  const wrong = text.includes(replacement) || /[\u0080-\u009f]/.test(text)
  return wrong ? null : { text, encoding: best.name.toLowerCase(), bom: false }
}

function decode(bytes: Uint8Array, name: string): Decoded {
  const mark = marks.find((one) => one.bytes.every((byte, i) => bytes[i] === byte))
  if (mark !== undefined) {
    const text = mark.decode(bytes.subarray(mark.bytes.length))
    if (text === null) throw new GalleyError('encodingUnknown', { name })
    return { text, encoding: mark.encoding, bom: true }
  }
  if (hasBinarySignature(bytes)) throw new GalleyError('fileBinary', { name })
  if (bytes.includes(0)) {
    const wide = decodeGuessed16(bytes)
    if (wide === null) throw new GalleyError('fileBinary', { name })
    return wide
  }
  const text = decodeUtf8(bytes)
  if (text !== null) return { text, encoding: 'utf-8', bom: false }
  if (isDamagedUtf8(bytes)) throw new GalleyError('encodingUnknown', { name })
  const found = decodeChinese(bytes) ?? decodeGuessed16(bytes) ?? decodeOther(bytes)
  if (found === null) {
    throw new GalleyError(isBinaryText(iconv.decode(bytes, 'latin1')) ? 'fileBinary' : 'encodingUnknown', { name })
  }
  return found
}

/**
 * Reads the bytes of a text file: UTF-8 and UTF-16 with or without their mark, GB18030 (GBK, GB 2312), Big5, and others
 * where their statistics are clear. Of two double-byte tables the one that gives more common characters is taken.
 * Throws `fileEmpty`, `fileBinary` or `encodingUnknown` with the file's `name`; never puts U+FFFD for what it cannot read.
 */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  const decoded = decode(bytes, name)
  if (decoded.text.trim() === '') throw new GalleyError('fileEmpty', { name })
  if (isBinaryText(decoded.text)) throw new GalleyError('fileBinary', { name })
  if (hasLoneSurrogate(decoded.text)) throw new GalleyError('encodingUnknown', { name })
  return { ...decoded, lineEnds: lineEndsOf(decoded.text) }
}
