import type { FoundPage } from '../../shared/contract/search.ts'
import { createFinder } from '../../shared/search/createFinder.ts'
import { packFound } from './packedFound.ts'
import type { PackedPage } from './packedPage.ts'
import { scanPage } from './scanPage.ts'
import type { KeepTask, ScanResult, ScanTask, SearchTask } from './searchTasks.ts'

/** Milliseconds after which an answer is given with what was found. */
const slice = 40

/** The texts of pages, kept packed to be scanned: no index. */
export class SearchTexts {
  readonly #pages = new Map<string, PackedPage>()

  /** Throws `expressionInvalid`. */
  run(task: SearchTask): ScanResult | null {
    return task.task === 'keep' ? this.#keep(task) : this.#scan(task)
  }

  #keep({ pages }: KeepTask): null {
    for (const page of pages) {
      const kept = this.#pages.get(page.id)
      if (kept === undefined || kept.revision <= page.revision) this.#pages.set(page.id, page)
    }
    return null
  }

  #scan({ query, pages, most, batch }: ScanTask): ScanResult {
    const finder = createFinder(query)
    const scope = { isExpression: query.isExpression, wholeWord: query.wholeWord, roles: new Set(query.roles) }
    const began = performance.now()
    const found: FoundPage[] = []
    let [done, characters, listed] = [0, 0, 0]
    for (const id of pages) {
      const page = this.#pages.get(id)
      done++
      if (page === undefined) continue
      const places = scanPage(page, finder, scope, most - listed)
      characters += page.text.length
      listed += places.matches.length
      if (places.count > 0) found.push(places)
      if ((listed >= batch && listed < most) || performance.now() - began >= slice) break
    }
    return { found: packFound(found), done, characters, milliseconds: performance.now() - began }
  }
}
