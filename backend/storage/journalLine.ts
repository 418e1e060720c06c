import { checksumLength, checksumOf } from './checksum.ts'
import { decodeUtf8 } from './decodeUtf8.ts'

/** One entry as a line of a journal: checksum, space, JSON, line feed. */
export function encodeLine(entry: object): string {
  const json = JSON.stringify(entry)
  return `${checksumOf(json)} ${json}\n`
}

/** The entry of a line without its line feed, or undefined when it is damaged. */
export function decodeLine(line: Uint8Array): unknown {
  const end = line.at(-1) === 0x0d ? line.length - 1 : line.length
  const bytes = Buffer.from(line.buffer, line.byteOffset, end)
  if (bytes[checksumLength] !== 0x20) return undefined
  const json = bytes.subarray(checksumLength + 1)
  if (checksumOf(json) !== bytes.toString('latin1', 0, checksumLength)) return undefined
  try {
    return JSON.parse(decodeUtf8(json))
  } catch {
    return undefined
  }
}
