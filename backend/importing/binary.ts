const signatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b, 0x08],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a, 0x90, 0x00],
  [0x52, 0x49, 0x46, 0x46],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
]

/** Bytes that are looked at for control characters. */
const sample = 65_536

/** Whether bytes begin like a picture, document, archive or program. */
export const hasBinarySignature = (bytes: Uint8Array): boolean =>
  signatures.some((signature) => signature.every((byte, i) => bytes[i] === byte))

/**
 * Whether decoded text holds what no text holds: a NUL, or control characters (tabs, line ends, page ends and an
 * end-of-file mark apart) more often than once in a hundred.
 */
export function isBinaryText(text: string): boolean {
  if (text.includes('\u0000')) return true
  const head = text.slice(0, sample)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = head.match(/[\u0001-\u0008\u000e-\u0019\u001c-\u001f\u007f]/g)?.length ?? 0
  return controls > 2 && controls > head.length / 100
}
