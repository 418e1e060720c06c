import type { GramTable } from './gramTable.ts'
import { sharedTable } from './gramTable.ts'

const low = 0x80

/** Bytes that grow as numbers are written to them: seven bits a byte, the lowest first (LEB128). */
class NumberBytes {
  #bytes = new Uint8Array(1024)
  #size = 0

  write(value: number): void {
    if (this.#size + 8 > this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2)
      grown.set(this.#bytes)
      this.#bytes = grown
    }
    let rest = value
    while (rest >= low) {
      this.#bytes[this.#size++] = (rest % low) + low
      rest = Math.floor(rest / low)
    }
    this.#bytes[this.#size++] = rest
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#size)
  }
}

/** A table as bytes: how many grams, then of each the distance from the one before and its count. */
export function packTable({ keys, counts }: GramTable): Uint8Array {
  const packed = new NumberBytes()
  packed.write(keys.length)
  let before = 0
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0
    packed.write(key - before)
    packed.write(counts[i] ?? 0)
    before = key
  }
  return packed.bytes()
}

/** The table that the bytes were made of, in memory that threads can share; null for bytes that are something else. */
export function unpackTable(bytes: Uint8Array): GramTable | null {
  let at = 0
  const read = (): number => {
    let value = 0
    let unit = 1
    for (;;) {
      const byte = bytes[at++]
      if (byte === undefined) return Number.NaN
      value += (byte % low) * unit
      if (byte < low) return value
      unit *= low
    }
  }
  const size = read()
  // Each gram takes two bytes or more.
  if (!(size * 2 <= bytes.length)) return null
  const table = sharedTable(size)
  let key = 0
  for (let i = 0; i < size; i++) {
    const distance = read()
    const count = read()
    if (!(count > 0) || (!(distance > 0) && i > 0)) return null
    key += distance
    table.keys[i] = key
    table.counts[i] = count
  }
  return at === bytes.length ? table : null
}
