import type { ErrorData } from '../../shared/contract/error.ts'
import type { CorpusFolder } from './corpusFolder.ts'
import type { Disk } from './disk.ts'
import { brokenEntry, type IndexEntry, indexEntryOf, pageEntryOf } from './indexEntry.ts'
import type { PageFile } from './pageFile.ts'
import { journalStamp, writeIndex } from './pageIndex.ts'
import type { PageEntry } from './store.ts'

/** The entries of all pages in memory; `cache/index.json` follows them. */
export class PageTable {
  readonly #disk: Disk
  readonly #folder: CorpusFolder
  #entries: Map<string, IndexEntry>
  /** Pages that are added beside each other may come in another order than theirs. */
  #isOrdered = true
  /** Length of the journal that an entry was made from, while it has no stamp. */
  readonly #sizes = new Map<string, number>()
  /** What `list` gives until something changes: it is asked for more often than that. */
  #list: readonly PageEntry[] | null = null
  #nextOrder: number
  #isChanged: boolean

  constructor(disk: Disk, folder: CorpusFolder, entries: readonly IndexEntry[], isChanged: boolean) {
    this.#disk = disk
    this.#folder = folder
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]))
    const orders = entries.filter(({ problem }) => problem === null).map(({ order }) => order)
    this.#nextOrder = orders.reduce((last, order) => Math.max(last, order), 0) + 1
    this.#isChanged = isChanged
  }

  /** In order of import. */
  list(): readonly PageEntry[] {
    if (this.#list === null) {
      this.#bringInOrder()
      this.#list = Array.from(this.#entries.values(), pageEntryOf)
    }
    return this.#list
  }

  get(id: string): IndexEntry | undefined {
    return this.#entries.get(id)
  }

  /** A place behind all others, given once. */
  takeOrder(): number {
    return this.#nextOrder++
  }

  /** Brings a page's entry up to its last acknowledged state. */
  update({ now, journal }: PageFile): void {
    if (!this.#entries.has(now.page.id)) this.#isOrdered = false
    this.#entries.set(now.page.id, indexEntryOf(now, null))
    this.#list = null
    this.#sizes.set(now.page.id, journal.size)
    this.#isChanged = true
  }

  setProblem(id: string, problem: ErrorData): void {
    this.#entries.set(id, brokenEntry(id, this.#entries.get(id), problem))
    this.#list = null
    this.#sizes.delete(id)
    this.#isChanged = true
  }

  /** Writes `cache/index.json` when anything changed. Throws `diskFull` or `writeFailed`. */
  async write(): Promise<void> {
    if (!this.#isChanged) return
    this.#isChanged = false
    for (const [id, size] of this.#sizes) {
      const entry = this.#entries.get(id)
      const stamp = await journalStamp(this.#disk, this.#folder, id)
      if (this.#sizes.get(id) !== size || stamp?.size !== size || entry === undefined) continue
      this.#entries.set(id, { ...entry, journal: { size, modified: stamp.modified } })
      this.#sizes.delete(id)
    }
    this.#bringInOrder()
    try {
      await writeIndex(this.#disk, this.#folder, [...this.#entries.values()])
    } catch (error) {
      this.#isChanged = true
      throw error
    }
  }

  #bringInOrder(): void {
    if (this.#isOrdered) return
    this.#isOrdered = true
    this.#entries = new Map([...this.#entries].toSorted(([, left], [, right]) => left.order - right.order))
  }
}
