import { transcode } from 'node:buffer'

/**
 * The text of UTF-8 bytes as `toString` gives it, several times as fast where it is Chinese. What is no UTF-8 becomes
 * U+FFFD.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  }
}
