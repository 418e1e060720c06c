import { createFinder } from '../../shared/search/createFinder.ts'
import { FoundPacker } from './foundPacker.ts'
import type { PackedPage } from './packedPage.ts'
import { scanShelf, scopeOf } from './scanShelf.ts'
import type { KeepTask, ScanResult, ScanTask, SearchTask } from './searchTasks.ts'
import { type Shelf, shelve, singleShelf } from './shelf.ts'

/** Milliseconds after which an answer is given with what was found. */
const slice = 40
/** Pages of one shelf: a page that is kept anew has all of them put side by side again. */
const shelfWidth = 16

/** The texts of pages, kept packed to be scanned: no index. */
export class SearchTexts {
  readonly #pages: (PackedPage | undefined)[] = []
  /** Pages with numbers that follow each other; undefined where one of them was kept since, or is missing. */
  readonly #shelves: (Shelf | undefined)[] = []

  /** Throws `expressionInvalid`. */
  run(task: SearchTask): ScanResult | null {
    return task.task === 'keep' ? this.#keep(task) : this.#scan(task)
  }

  #keep({ pages }: KeepTask): null {
    for (const { number, page } of pages) {
      const kept = this.#pages[number]
      if (kept !== undefined && kept.revision > page.revision) continue
      this.#pages[number] = page
      this.#shelves[Math.floor(number / shelfWidth)] = undefined
    }
    return null
  }

  #scan({ query, pages, most, batch }: ScanTask): ScanResult {
    const finder = createFinder(query)
    const scope = scopeOf(query)
    const began = performance.now()
    const packer = new FoundPacker(most)
    let [done, characters] = [0, 0]
    while (done < pages.length) {
      const shelf = scope.byBlock ? null : this.#shelfAt(pages, done)
      const page = this.#pages[pages[done] as number]
      done += shelf === null ? 1 : shelfWidth
      const next = shelf ?? (page && singleShelf(page))
      if (next === undefined) continue
      scanShelf(next, finder, scope, packer)
      characters += next.text.length
      if ((packer.listed >= batch && !packer.isFull) || performance.now() - began >= slice) break
    }
    return { found: packer.pack(), done, characters, milliseconds: performance.now() - began }
  }

  /** The shelf whose pages are asked for from here on, all of them and in their order; null where there is none. */
  #shelfAt(asked: Int32Array, at: number): Shelf | null {
    const first = asked[at] as number
    if (first < 0 || first % shelfWidth !== 0) return null
    for (let index = 1; index < shelfWidth; index++) if (asked[at + index] !== first + index) return null
    const place = first / shelfWidth
    const known = this.#shelves[place]
    if (known !== undefined) return known
    const pages = this.#pages.slice(first, first + shelfWidth).filter((page) => page !== undefined)
    if (pages.length < shelfWidth) return null
    const shelf = shelve(pages)
    this.#shelves[place] = shelf
    for (const [index, page] of shelf.pages.entries()) this.#pages[first + index] = page
    return shelf
  }
}
