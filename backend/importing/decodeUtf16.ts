import { isCjk } from '../../shared/text/characters.ts'

export type Utf16 = 'utf-16le' | 'utf-16be'

/** Code units that are looked at. */
const sample = 4096

const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Whether half of a surrogate pair stands alone in a text. */
export const hasLoneSurrogate = (text: string): boolean => lone.test(text)

/** Decodes UTF-16 without its mark; null where bytes are left over or half of a surrogate pair stands alone. */
export function decodeUtf16(bytes: Uint8Array, encoding: Utf16): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const isPlain = (char: string): boolean =>
  /[\t\n\r\u0020-\u007e\u00a0-\u024f\u2010-\u203b\u3000-\u303f\uff00-\uffee]/.test(char) || isCjk(char)

/**
 * The byte order of UTF-16 without a mark, told by how many units are ASCII, ideographs or their punctuation; null
 * where neither order makes at least nineteen in twenty so, or no line end or space stands in a longer text.
 */
export function guessUtf16(bytes: Uint8Array): Utf16 | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null
  const head = bytes.subarray(0, sample * 2)
  const shares = (['utf-16le', 'utf-16be'] as const).map((encoding) => {
    const chars = Array.from(decodeUtf16(head, encoding) ?? decodeUtf16(head.subarray(0, -2), encoding) ?? '')
    return { encoding, share: chars.length === 0 ? 0 : chars.filter(isPlain).length / chars.length }
  })
  const best = shares.reduce((one, other) => (other.share > one.share ? other : one))
  return best.share >= 0.95 ? best.encoding : null
}
