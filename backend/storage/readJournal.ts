import type { z } from 'zod'
import { decodeLine } from './journalLine.ts'

export interface JournalContent<T> {
  /** What could be read, in order. */
  readonly entries: readonly T[]
  /** For each entry, how many damaged lines stand before it. */
  readonly damagedBefore: readonly number[]
  /** Lines that are damaged: they may have been acknowledged. */
  readonly damaged: number
  /** Length in bytes without a torn last line, which was never acknowledged. */
  readonly length: number
}

const lineFeed = 0x0a

/** Whether the bytes can be the beginning of a line, as a process that ends while writing leaves it. */
function isTorn(tail: Buffer): boolean {
  if (tail.some((byte) => byte < 0x20)) return false
  return /^(?:[0-9a-f]{0,16}|[0-9a-f]{16} |[0-9a-f]{16} \{.*)$/su.test(tail.toString('latin1'))
}

/** A last line that misses no more than its line feed, or has another byte in its stead. */
const decodeTail = (tail: Buffer): unknown => decodeLine(tail) ?? decodeLine(tail.subarray(0, -1))

/**
 * Reads a journal. An unfinished last line is left out and said by `length` alone; all else that does not read as an
 * entry counts as damage, a last line that was finished included.
 */
export function readJournal<T>(bytes: Uint8Array, schema: z.ZodType<T>): JournalContent<T> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: T[] = []
  const damagedBefore: number[] = []
  let damaged = 0
  const take = (value: unknown): boolean => {
    const parsed = schema.safeParse(value)
    if (!parsed.success) return false
    entries.push(parsed.data)
    damagedBefore.push(damaged)
    return true
  }
  let start = 0
  for (let end = buffer.indexOf(lineFeed); end >= 0; end = buffer.indexOf(lineFeed, start)) {
    if (!take(decodeLine(buffer.subarray(start, end)))) damaged++
    start = end + 1
  }
  const tail = buffer.subarray(start)
  if (tail.length === 0) return { entries, damagedBefore, damaged, length: start }
  const isFinished = take(decodeTail(tail))
  if (!isFinished && isTorn(tail)) return { entries, damagedBefore, damaged, length: start }
  return { entries, damagedBefore, damaged: damaged + 1, length: buffer.length }
}
