import { eachGram, pairKey } from './grams.ts'
import { countIn, emptyTable, type GramTable, mergeTables, placeOf, tableOf } from './gramTable.ts'

/** How often grams stand in a corpus. */
export interface GramView {
  count(gram: number): number
  /** Letters that follow a letter in a pair, each once. */
  followers(letter: number): readonly number[]
}

/** Changes since a table was made: grams and by how much each is counted more, or less. */
export interface GramChanges {
  readonly keys: Float64Array
  readonly counts: Int32Array
}

/** Grams that wait to be counted, and changes that wait to be taken into the table. */
const mostWaiting = 2 ** 20
const mostChanges = 2 ** 16

/** Reads a table with its changes. */
export function viewGrams(table: GramTable, changes: ReadonlyMap<number, number>): GramView {
  const count = (gram: number): number => countIn(table, gram) + (changes.get(gram) ?? 0)
  return {
    count,
    followers(letter) {
      const found = new Set<number>()
      const end = pairKey(letter + 1, 0)
      for (let i = placeOf(table, pairKey(letter, 0)); (table.keys[i] ?? end) < end; i++) {
        found.add((table.keys[i] ?? 0) % 0x10000)
      }
      for (const key of changes.keys()) if (key < end && key >= pairKey(letter, 0)) found.add(key % 0x10000)
      return [...found].filter((next) => count(pairKey(letter, next)) > 0)
    },
  }
}

/**
 * Exact counts of grams over many texts, which can be counted in and out. What is counted one by one waits beside the
 * sorted table, so that an edit costs what it changed, however large the table is.
 */
export class GramCounts implements GramView {
  /** From the largest to the smallest, each at least twice as large as the next: merging costs each gram little. */
  #tables: GramTable[]
  #changes = new Map<number, number>()
  #waiting = new Float64Array(0)
  #waits = 0

  constructor(table: GramTable = emptyTable) {
    this.#tables = [table]
  }

  /** Counts texts in that are many: all at once, when they are read next. */
  addMany(texts: Iterable<string>): void {
    for (const text of texts) {
      if (this.#waits + text.length * 2 > this.#waiting.length) this.#makeRoom(text.length * 2)
      eachGram(text, (gram) => {
        this.#waiting[this.#waits++] = gram
      })
    }
  }

  /** Counts a text in so many times, or out with a negative number. */
  change(text: string, by: number): void {
    if (by === 0) return
    eachGram(text, (gram) => {
      const now = (this.#changes.get(gram) ?? 0) + by
      if (now === 0) this.#changes.delete(gram)
      else this.#changes.set(gram, now)
    })
  }

  /** Takes up changes that another one told in its `parts`. */
  take({ keys, counts }: GramChanges): void {
    for (const [i, key] of keys.entries()) this.#changes.set(key, counts[i] ?? 0)
  }

  count(gram: number): number {
    return countIn(this.#table(), gram) + (this.#changes.get(gram) ?? 0)
  }

  followers(letter: number): readonly number[] {
    return viewGrams(this.#table(), this.#changes).followers(letter)
  }

  /** The table as it was when changes were last taken in, and those since. */
  get parts(): { readonly table: GramTable; readonly changes: GramChanges } {
    return { table: this.#table(), changes: this.#listChanges() }
  }

  /** Whether so many changes wait that they are better taken into the table, in time linear in its size. */
  get isLoose(): boolean {
    return this.#changes.size > mostChanges
  }

  /** The table with all changes taken in. */
  settle(): GramTable {
    if (this.#changes.size > 0) {
      this.#tables = [mergeTables(this.#table(), this.#listChanges())]
      this.#changes = new Map()
    }
    return this.#table()
  }

  #listChanges(): GramChanges {
    const keys = Float64Array.from(this.#changes.keys()).sort()
    return { keys, counts: Int32Array.from(keys, (key) => this.#changes.get(key) ?? 0) }
  }

  #makeRoom(size: number): void {
    this.#count()
    if (this.#waiting.length < size) this.#waiting = new Float64Array(Math.max(mostWaiting, size))
  }

  /** Makes a table of what waits, and one of tables that are about as large. */
  #count(): void {
    if (this.#waits === 0) return
    this.#tables.push(tableOf(this.#waiting.slice(0, this.#waits)))
    this.#waits = 0
    while (this.#tables.length > 1) {
      const [left, right] = this.#tables.slice(-2)
      if (left === undefined || right === undefined || left.keys.length > 2 * right.keys.length) break
      this.#tables.splice(-2, 2, mergeTables(left, right))
    }
  }

  #table(): GramTable {
    if (this.#waits > 0) this.#count()
    if (this.#waiting.length > 0) this.#waiting = new Float64Array(0)
    if (this.#tables.length > 1) this.#tables = [this.#tables.reduceRight((right, left) => mergeTables(left, right))]
    return this.#tables[0] ?? emptyTable
  }
}
