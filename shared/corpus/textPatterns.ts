/** Bits of the first hash table. */
const firstBits = 10

/** 32-bit FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

function twiceAsLong(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(numbers.length * 2)
  grown.set(numbers)
  return grown
}

/** What texts share that differ by one character, or by two that changed places: the text, and it without each character. */
const patternsOf = (text: string): readonly string[] => [
  text,
  ...Array.from({ length: text.length }, (_, i) => text.slice(0, i) + text.slice(i + 1)),
]

/**
 * A way from a text to those that differ from it in little (symmetric deletion, W. Garbe's SymSpell): numbers of texts by
 * the hashes of what they share, in arrays of numbers, some 40 bytes a text of three characters.
 */
export class TextPatterns {
  /** By hash, the last entry; each entry tells the text's number and the entry before it. */
  #heads = new Int32Array(2 ** firstBits).fill(-1)
  #owners = new Int32Array(2 ** firstBits)
  #before = new Int32Array(2 ** firstBits)
  #hashes = new Int32Array(2 ** firstBits)
  #size = 0
  /** Entries that were taken out. */
  readonly #free: number[] = []

  /** Enters a text under its number. */
  add(text: string, number: number): void {
    for (const pattern of patternsOf(text)) {
      const entry = this.#free.pop() ?? this.#newEntry()
      this.#hashes[entry] = hashOf(pattern)
      this.#owners[entry] = number
      this.#link(entry)
    }
  }

  /** Takes a text out that was entered. */
  remove(text: string, number: number): void {
    for (const pattern of patternsOf(text)) this.#unlink(hashOf(pattern), number)
  }

  /** The numbers of texts that may differ from a text in little, each once; others are among them. */
  near(text: string): ReadonlySet<number> {
    const found = new Set<number>()
    for (const pattern of patternsOf(text)) {
      const hash = hashOf(pattern)
      let entry = this.#heads[hash & (this.#heads.length - 1)] ?? -1
      while (entry >= 0) {
        if (this.#hashes[entry] === hash) found.add(this.#owners[entry] ?? 0)
        entry = this.#before[entry] ?? -1
      }
    }
    return found
  }

  #newEntry(): number {
    if (this.#size === this.#heads.length) this.#grow()
    this.#size += 1
    return this.#size - 1
  }

  #unlink(hash: number, number: number): void {
    const bucket = hash & (this.#heads.length - 1)
    let after = -1
    let entry = this.#heads[bucket] ?? -1
    while (entry >= 0 && (this.#hashes[entry] !== hash || this.#owners[entry] !== number)) {
      after = entry
      entry = this.#before[entry] ?? -1
    }
    if (entry < 0) return
    const before = this.#before[entry] ?? -1
    if (after < 0) this.#heads[bucket] = before
    else this.#before[after] = before
    this.#free.push(entry)
  }

  #link(entry: number): void {
    const bucket = (this.#hashes[entry] ?? 0) & (this.#heads.length - 1)
    this.#before[entry] = this.#heads[bucket] ?? -1
    this.#heads[bucket] = entry
  }

  #grow(): void {
    this.#owners = twiceAsLong(this.#owners)
    this.#before = twiceAsLong(this.#before)
    this.#hashes = twiceAsLong(this.#hashes)
    this.#heads = new Int32Array(this.#heads.length * 2).fill(-1)
    for (let entry = 0; entry < this.#size; entry++) this.#link(entry)
  }
}
