import { createFinder } from '../../shared/search/createFinder.ts'
import { FoundPacker } from './foundPacker.ts'
import type { PackedPage } from './packedPage.ts'
import { scanPage, scopeOf } from './scanPage.ts'
import type { KeepTask, ScanResult, ScanTask, SearchTask } from './searchTasks.ts'

/** Milliseconds after which an answer is given with what was found. */
const slice = 40

/** The texts of pages, kept packed to be scanned: no index. */
export class SearchTexts {
  readonly #pages: (PackedPage | undefined)[] = []

  /** Throws `expressionInvalid`. */
  run(task: SearchTask): ScanResult | null {
    return task.task === 'keep' ? this.#keep(task) : this.#scan(task)
  }

  #keep({ pages }: KeepTask): null {
    for (const { number, page } of pages) {
      const kept = this.#pages[number]
      if (kept === undefined || kept.revision <= page.revision) this.#pages[number] = page
    }
    return null
  }

  #scan({ query, pages, most, batch }: ScanTask): ScanResult {
    const finder = createFinder(query)
    const scope = scopeOf(query)
    const began = performance.now()
    const packer = new FoundPacker(most)
    let [done, characters] = [0, 0]
    for (const number of pages) {
      const page = this.#pages[number]
      done++
      if (page === undefined) continue
      scanPage(page, finder, scope, packer)
      characters += page.text.length
      if ((packer.listed >= batch && !packer.isFull) || performance.now() - began >= slice) break
    }
    return { found: packer.pack(), done, characters, milliseconds: performance.now() - began }
  }
}
